import { Button, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { api, unwrap } from '../../shared/api.js';
import { dayOf } from '../../shared/day.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { keys } from '../../shared/query.js';
import { useMe } from '../../shared/session.js';
import { PageSkeleton } from '../../shared/skeletons.js';
import { NotFound } from '../../shell/not-found.js';
import { draftOf, newDraft, termsOf, type AgreementDraft } from './agreement-draft.js';
import { AgreementForm } from './agreement-form.js';
import { usePartner } from './use-partners.js';
import classes from './agreement-form.module.css';

/** Makes an agreement, or changes one: a page of its own, since it is read and thought about. */
export default function AgreementPage() {
  const { t } = useTranslation(['partners', 'common']);
  const { partnerId = '', agreementId = '' } = useParams();
  const { timeZone } = useMe().organization;
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const partner = usePartner(partnerId);
  const back = `/facilities/partners/${partnerId}`;
  const isNew = agreementId === 'new';
  const save = useMutation({
    mutationFn: (draft: AgreementDraft) => {
      const body = termsOf(draft);
      const path = '/v1/partners/{id}/agreements';
      return isNew
        ? unwrap(api.POST(path, { params: { path: { id: partnerId } }, body }))
        : unwrap(
            api.PUT(`${path}/{agreementId}`, {
              params: { path: { id: partnerId, agreementId } },
              body: { ...body, version: draft.version },
            }),
          );
    },
    onSuccess: async (saved) => {
      queryClient.setQueryData(keys.partner(partnerId), saved);
      await queryClient.invalidateQueries({ queryKey: ['facilities', 'terms'] });
      notifications.show({ message: t('agreement.saved') });
      await navigate(back);
    },
  });
  if (partner.isPending) return <PageSkeleton />;
  if (!partner.data) {
    return <ProblemNotice error={partner.error} onRetry={() => void partner.refetch()} />;
  }
  const agreement = partner.data.agreements.find(({ id }) => id === agreementId);
  if (!isNew && !agreement) return <NotFound />;
  const draft = agreement
    ? draftOf(agreement)
    : newDraft(
        dayOf(Date.now(), timeZone),
        partner.data.facilities.map(({ id }) => id),
      );
  const title = t(isNew ? 'agreement.new' : 'agreement.change', { partner: partner.data.name });
  return (
    <div className={classes.page}>
      <title>{`${title} · ${t('common:appName')}`}</title>
      <Button
        component={Link}
        to={back}
        variant="subtle"
        color="gray"
        classNames={{ root: classes.back ?? '', label: classes.backName ?? '' }}
        leftSection={<IconArrowLeft size={20} aria-hidden />}
      >
        {partner.data.name}
      </Button>
      <Title order={1}>{title}</Title>
      <AgreementForm
        facilities={partner.data.facilities}
        draft={draft}
        saving={save.isPending}
        error={save.error}
        onSave={(values) => save.mutate(values)}
      />
    </div>
  );
}
