import { Button, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../shared/api.js';
import { DialogActions } from '../shared/dialog-actions.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { Card } from '../team/card.js';
import { PasswordOnce } from './password-once.js';
import { useMembersChanged, type Member } from './use-members.js';
import classes from '../team/team.module.css';

interface PasswordCardProps {
  member: Member;
  level: 2 | 3;
}

/** A lost password, or a lost phone: signs out everywhere, and makes a password for one sign-in. */
export function PasswordCard({ member, level }: PasswordCardProps) {
  const { t, i18n } = useTranslation(['members', 'common']);
  const [opened, { open, close }] = useDisclosure();
  const changed = useMembersChanged();
  const { id, firstName: name, displayName, passwordExpiresAt } = member;
  const reset = useMutation({
    mutationFn: () => unwrap(api.POST('/v1/members/{id}/password', { params: { path: { id } } })),
    onSuccess: changed,
  });
  const done = () => {
    close();
    reset.reset();
  };
  return (
    <Card
      title={t('password.title')}
      hint={t('password.hint')}
      level={level}
      action={
        <Button variant="default" onClick={open}>
          {t('password.button')}
        </Button>
      }
    >
      {passwordExpiresAt && (
        <p className={classes.hint}>
          {t('password.until', {
            day: new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(
              new Date(passwordExpiresAt),
            ),
          })}
        </p>
      )}
      <Modal
        opened={opened}
        onClose={done}
        size={reset.data ? 'lg' : 'md'}
        closeOnClickOutside={!reset.data}
        title={t(reset.data ? 'once.title' : 'password.ask', { name: displayName })}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        {reset.data ? (
          <PasswordOnce name={name} password={reset.data.temporaryPassword} onDone={done} />
        ) : (
          <Stack>
            <Text>{t('password.text', { name })}</Text>
            {reset.isError && <ProblemNotice error={reset.error} />}
            <DialogActions>
              <Button variant="default" onClick={done} data-autofocus>
                {t('common:cancel')}
              </Button>
              <Button loading={reset.isPending} onClick={() => reset.mutate()}>
                {t('password.button')}
              </Button>
            </DialogActions>
          </Stack>
        )}
      </Modal>
    </Card>
  );
}
