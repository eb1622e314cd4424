import { Button, PasswordInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, fieldProblem, unwrap } from '../shared/api.js';
import { PASSWORD_MIN } from '../shared/password.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { useMe } from '../shared/session.js';
import classes from '../team/team.module.css';

/** A member changes the own password. */
export default function OwnPassword() {
  const { t } = useTranslation(['members', 'common']);
  const { email } = useMe();
  const form = useForm({
    initialValues: { password: '', newPassword: '' },
    validate: {
      password: (value) => (value ? null : t('own.presentMissing')),
      newPassword: (value) => (value.length < PASSWORD_MIN ? t('own.short') : null),
    },
  });
  const change = useMutation({
    mutationFn: (body: typeof form.values) => unwrap(api.PUT('/v1/me/password', { body })),
    onSuccess: () => {
      form.reset();
      notifications.show({ message: t('own.done') });
    },
  });
  return (
    <div className={classes.page}>
      <title>{`${t('own.title')} · ${t('common:appName')}`}</title>
      <div>
        <Title order={1}>{t('own.title')}</Title>
        <p className={classes.hint}>{t('own.lead')}</p>
      </div>
      <form
        className={`${classes.card} ${classes.form}`}
        onSubmit={form.onSubmit((values) => change.mutate(values))}
        noValidate
      >
        {/* So that password managers know whose it is. */}
        <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
        <PasswordInput
          label={t('own.present')}
          autoComplete="current-password"
          {...form.getInputProps('password')}
        />
        <PasswordInput
          label={t('own.new')}
          description={t('own.newHint')}
          autoComplete="new-password"
          {...form.getInputProps('newPassword')}
          error={form.errors['newPassword'] ?? fieldProblem(change.error, 'newPassword')}
        />
        {change.isError && <ProblemNotice error={change.error} />}
        <div className={classes.actions}>
          <Button type="submit" loading={change.isPending}>
            {t('own.button')}
          </Button>
        </div>
      </form>
    </div>
  );
}
