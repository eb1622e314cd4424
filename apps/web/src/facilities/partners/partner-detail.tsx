import { Button, Text, Title } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconArrowLeft, IconChartBar, IconFileText, IconPencil, IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../shared/empty-state.js';
import { AgreementCard } from './agreement-card.js';
import { PartnerForm } from './partner-form.js';
import { useMayEdit, type Partner } from './use-partners.js';
import classes from '../facility-detail.module.css';

/** One partner: its facilities, what was agreed with it, and the way to its report. */
export function PartnerDetail({ partner }: { partner: Partner }) {
  const { t } = useTranslation(['partners', 'common']);
  const [opened, { open, close }] = useDisclosure();
  const mayEdit = useMayEdit();
  const id = useId();
  const alone = useMediaQuery('(max-width: 61.99em)', false, { getInitialValueInEffect: false });
  const here = `/facilities/partners/${partner.id}`;
  return (
    <article className={classes.root}>
      <Button
        className={classes.back ?? ''}
        component={Link}
        to="/facilities/partners"
        variant="subtle"
        color="gray"
        leftSection={<IconArrowLeft size={20} aria-hidden />}
      >
        {t('title')}
      </Button>
      <header className={classes.header}>
        <Title order={alone ? 1 : 2} className={classes.name}>
          {partner.name}
        </Title>
        <Text c="dimmed">{partner.facilities.map(({ name }) => name).join(' · ') || t('none')}</Text>
        {partner.notes && <Text>{partner.notes}</Text>}
        <div className={classes.actions}>
          <Button
            component={Link}
            to={`${here}/report`}
            variant="default"
            leftSection={<IconChartBar size={20} aria-hidden />}
          >
            {t('report')}
          </Button>
          {mayEdit && (
            <Button variant="default" leftSection={<IconPencil size={20} aria-hidden />} onClick={open}>
              {t('edit')}
            </Button>
          )}
        </div>
      </header>
      <section aria-labelledby={id}>
        <div className={classes.sectionHead}>
          <div className={classes.sectionText}>
            <Title order={alone ? 2 : 3} size="h3" id={id}>
              {t('agreements')}
            </Title>
            <Text size="sm" c="dimmed">
              {t('agreementsHint')}
            </Text>
          </div>
          {mayEdit && (
            <Button
              component={Link}
              to={`${here}/agreements/new`}
              leftSection={<IconPlus size={20} aria-hidden />}
            >
              {t('agree')}
            </Button>
          )}
        </div>
        {partner.agreements.length === 0 && (
          <EmptyState compact icon={IconFileText} title={t('noAgreements')} hint={t('noAgreementsHint')} />
        )}
        {partner.agreements.map((agreement) => (
          <AgreementCard key={agreement.id} agreement={agreement} level={alone ? 3 : 4} />
        ))}
      </section>
      <PartnerForm opened={opened} onClose={close} onSaved={close} partner={partner} />
    </article>
  );
}
