import { Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { api, ProblemError, unwrap, type Schemas } from '../shared/api.js';
import { LanguageSwitch } from '../shared/language-switch.js';
import { PASSWORD_MIN } from '../shared/password.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { keys, meQuery } from '../shared/query.js';
import { Logo } from '../shell/logo.js';
import classes from './sign-in.module.css';

/** Only paths of this app: an address that names another host would lead away with the session just begun. */
function ownPath(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) ? next : '/';
}

/** Sign in, and go on to where one was heading. */
export default function SignIn() {
  const { t } = useTranslation(['shell', 'common']);
  const [params] = useSearchParams();
  const queryClient = useQueryClient();
  const me = useQuery(meQuery);
  const [choosing, setChoosing] = useState(false);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '', newPassword: '' },
    validate: {
      email: (value) => (value.trim() ? null : t('signIn.emailMissing')),
      password: (value) => (value ? null : t('signIn.passwordMissing')),
      newPassword: (value) => (choosing && value.length < PASSWORD_MIN ? t('signIn.newShort') : null),
    },
  });
  const signIn = useMutation({
    mutationFn: ({ email, password, newPassword }: Schemas['SignInForm']) =>
      unwrap(
        api.POST('/v1/auth/sign-in', {
          body: { email: email.trim(), password, ...(newPassword ? { newPassword } : {}) },
        }),
      ),
    // A password that was handed over is good for choosing one's own.
    onError: (error) => {
      if (error instanceof ProblemError && error.problem.code === 'auth.choose_password') setChoosing(true);
    },
    onSuccess: () => queryClient.refetchQueries({ queryKey: keys.me }),
  });
  if (me.data) return <Navigate to={ownPath(params.get('next'))} replace />;
  return (
    <main className={classes.page}>
      <form className={classes.card} onSubmit={form.onSubmit((values) => signIn.mutate(values))} noValidate>
        <div className={classes.brand}>
          <Logo size={44} />
          <span>{t('common:appName')}</span>
          <div className={classes.language}>
            <LanguageSwitch />
          </div>
        </div>
        <div>
          <Title order={1}>{t('signIn.title')}</Title>
          <Text c="dimmed">{t('signIn.lead')}</Text>
        </div>
        {signIn.isError && <ProblemNotice error={signIn.error} kept={t('signIn.kept')} />}
        <Stack gap="md">
          <TextInput
            label={t('signIn.email')}
            type="email"
            name="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            key={form.key('email')}
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label={t('signIn.password')}
            name="password"
            autoComplete="current-password"
            key={form.key('password')}
            {...form.getInputProps('password')}
          />
          {choosing && (
            <PasswordInput
              label={t('signIn.new')}
              description={t('signIn.newHint')}
              name="newPassword"
              autoComplete="new-password"
              autoFocus
              key={form.key('newPassword')}
              {...form.getInputProps('newPassword')}
            />
          )}
          <Button type="submit" size="lg" fullWidth loading={signIn.isPending}>
            {t('signIn.button')}
          </Button>
        </Stack>
        <Text size="sm" c="dimmed">
          {t('signIn.help')}
        </Text>
      </form>
      <Text size="sm" c="dimmed" className={classes.foot}>
        {t('signIn.requesting')}
      </Text>
    </main>
  );
}
