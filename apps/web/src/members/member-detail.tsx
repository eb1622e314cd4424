import { Button, Group, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMediaQuery } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { IconArrowLeft, IconPhone, IconUserCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, unwrap } from '../shared/api.js';
import { readablePhone, telHref } from '../shared/phone.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { Card } from '../team/card.js';
import { bodyOf, draftOf, MemberFields, useMemberRules, type MemberDraft } from './member-fields.js';
import { LeaveCard } from './leave-card.js';
import { PasswordCard } from './password-card.js';
import { useMembersChanged, type Member } from './use-members.js';
import classes from '../facilities/facility-detail.module.css';
import forms from '../team/team.module.css';

/** One of the team: who they are, how they sign in, and whether they are still here. */
export function MemberDetail({ member }: { member: Member }) {
  const { t } = useTranslation(['members', 'team', 'common']);
  // Where the list is out of sight, the person is what the page is about.
  const alone = useMediaQuery('(max-width: 61.99em)', false, { getInitialValueInEffect: false });
  const level = alone ? 2 : 3;
  const { id, displayName, roles, workPhone, active } = member;
  return (
    <article className={classes.root}>
      <Button
        className={classes.back ?? ''}
        component={Link}
        to="/team/members"
        variant="subtle"
        color="gray"
        leftSection={<IconArrowLeft size={20} aria-hidden />}
      >
        {t('title')}
      </Button>
      <header className={classes.header}>
        <Title order={alone ? 1 : 2} className={classes.name}>
          {displayName}
        </Title>
        <Text c="dimmed">
          {active ? roles.map((role) => t(`common:role.${role}`)).join(' · ') : t('left')}
        </Text>
        <Group mt="xs" gap="sm">
          {workPhone && (
            <Button
              component="a"
              href={telHref(workPhone)}
              variant="default"
              leftSection={<IconPhone size={20} aria-hidden />}
            >
              {t('call', { number: readablePhone(workPhone) })}
            </Button>
          )}
          {active && roles.includes('coach') && (
            <Button
              component={Link}
              to={`/team/${id}`}
              variant="default"
              leftSection={<IconUserCircle size={20} aria-hidden />}
            >
              {t('profile')}
            </Button>
          )}
        </Group>
      </header>
      {active && (
        <Card title={t('details.title')} hint={t('details.hint')} level={level}>
          <MemberForm member={member} />
        </Card>
      )}
      {active && <PasswordCard member={member} level={level} />}
      <LeaveCard member={member} level={level} />
    </article>
  );
}

function MemberForm({ member }: { member: Member }) {
  const { t } = useTranslation('members');
  const changed = useMembersChanged();
  const form = useForm<MemberDraft>({ initialValues: draftOf(member), validate: useMemberRules() });
  const save = useMutation({
    mutationFn: (draft: MemberDraft) =>
      unwrap(api.PUT('/v1/members/{id}', { params: { path: { id: member.id } }, body: bodyOf(draft) })),
    onSuccess: async (saved) => {
      form.setInitialValues(draftOf(saved));
      form.reset();
      notifications.show({ message: t('saved') });
      await changed();
    },
  });
  const stops = member.roles.includes('coach') && !form.values.roles.includes('coach');
  return (
    <form className={forms.form} onSubmit={form.onSubmit((draft) => save.mutate(draft))} noValidate>
      <MemberFields form={form} error={save.error} />
      {stops && <p className={forms.hint}>{t('stopsCoaching')}</p>}
      {save.isError && <ProblemNotice error={save.error} />}
      <div className={forms.actions}>
        <Button type="submit" loading={save.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
