import { Button, List, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../shared/api.js';
import { DialogActions } from '../shared/dialog-actions.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { Card } from '../team/card.js';
import { PasswordOnce } from './password-once.js';
import { useMembersChanged, type Member } from './use-members.js';

interface LeaveCardProps {
  member: Member;
  level: 2 | 3;
}

/** Somebody leaves, or comes back. */
export function LeaveCard({ member, level }: LeaveCardProps) {
  return member.active ? <Leave {...{ member, level }} /> : <ComeBack {...{ member, level }} />;
}

function Leave({ member, level }: LeaveCardProps) {
  const { t } = useTranslation(['members', 'common']);
  const [opened, { open, close }] = useDisclosure();
  const changed = useMembersChanged();
  const { id, displayName: name, roles } = member;
  const leave = useMutation({
    mutationFn: () => unwrap(api.POST('/v1/members/{id}/deactivate', { params: { path: { id } } })),
    onSuccess: async () => {
      notifications.show({ message: t('leave.done', { name }) });
      close();
      await changed();
    },
  });
  return (
    <Card
      title={t('leave.title')}
      hint={t('leave.hint')}
      level={level}
      action={
        <Button variant="subtle" color="clay" onClick={open}>
          {t('leave.button')}
        </Button>
      }
    >
      <Modal
        opened={opened}
        onClose={close}
        title={t('leave.ask', { name })}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <Stack>
          <Text>{t('leave.lead')}</Text>
          <List spacing="xs">
            <List.Item>{t('leave.ends')}</List.Item>
            {roles.includes('coach') && <List.Item>{t('leave.coach')}</List.Item>}
            {roles.includes('coach') && <List.Item>{t('leave.held')}</List.Item>}
          </List>
          {leave.isError && <ProblemNotice error={leave.error} />}
          <DialogActions>
            <Button variant="default" onClick={close} data-autofocus>
              {t('common:cancel')}
            </Button>
            <Button color="clay" loading={leave.isPending} onClick={() => leave.mutate()}>
              {t('leave.confirm')}
            </Button>
          </DialogActions>
        </Stack>
      </Modal>
    </Card>
  );
}

function ComeBack({ member, level }: LeaveCardProps) {
  const { t } = useTranslation(['members', 'common']);
  const changed = useMembersChanged();
  const { id, firstName, displayName } = member;
  const comeBack = useMutation({
    mutationFn: () => unwrap(api.POST('/v1/members/{id}/reactivate', { params: { path: { id } } })),
  });
  const done = () => {
    comeBack.reset();
    void changed();
  };
  return (
    <Card
      title={t('leave.title')}
      hint={t('back.hint', { name: firstName })}
      level={level}
      action={
        <Button variant="default" loading={comeBack.isPending} onClick={() => comeBack.mutate()}>
          {t('back.button')}
        </Button>
      }
    >
      {comeBack.isError && <ProblemNotice error={comeBack.error} />}
      <Modal
        opened={comeBack.data !== undefined}
        onClose={done}
        size="lg"
        closeOnClickOutside={false}
        title={t('once.title', { name: displayName })}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        {comeBack.data && (
          <PasswordOnce name={firstName} password={comeBack.data.temporaryPassword} onDone={done} />
        )}
      </Modal>
    </Card>
  );
}
