import { Button, List, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../shared/api.js';
import { DialogActions } from '../shared/dialog-actions.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { Card } from '../team/card.js';
import type { Facility } from './use-facilities.js';

interface RetireCardProps {
  facility: Facility;
  level: 2 | 3;
}

/** A facility closes or leaves, or comes back. */
export function RetireCard({ facility, level }: RetireCardProps) {
  return facility.retiredAt ? <Reopen {...{ facility, level }} /> : <Retire {...{ facility, level }} />;
}

/** What was changed is in every list of facilities. */
function useFacilitiesChanged() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ['facilities'] });
}

function Retire({ facility: { id, name }, level }: RetireCardProps) {
  const { t } = useTranslation(['facilities', 'common']);
  const [opened, { open, close }] = useDisclosure();
  const changed = useFacilitiesChanged();
  const retire = useMutation({
    mutationFn: () => unwrap(api.POST('/v1/facilities/{id}/retire', { params: { path: { id } } })),
    onSuccess: async () => {
      notifications.show({ message: t('retire.done', { name }) });
      close();
      await changed();
    },
  });
  return (
    <Card
      title={t('retire.title')}
      hint={t('retire.hint')}
      level={level}
      action={
        <Button variant="subtle" color="clay" onClick={open}>
          {t('retire.button')}
        </Button>
      }
    >
      <Modal
        opened={opened}
        onClose={close}
        title={t('retire.ask', { name })}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <Stack>
          <List spacing="xs">
            <List.Item>{t('retire.ends')}</List.Item>
            <List.Item>{t('retire.goesOn')}</List.Item>
            <List.Item>{t('retire.stays')}</List.Item>
          </List>
          {retire.isError && <ProblemNotice error={retire.error} />}
          <DialogActions>
            <Button variant="default" onClick={close} data-autofocus>
              {t('common:cancel')}
            </Button>
            <Button color="clay" loading={retire.isPending} onClick={() => retire.mutate()}>
              {t('retire.confirm')}
            </Button>
          </DialogActions>
        </Stack>
      </Modal>
    </Card>
  );
}

function Reopen({ facility: { id, name }, level }: RetireCardProps) {
  const { t } = useTranslation('facilities');
  const changed = useFacilitiesChanged();
  const reopen = useMutation({
    mutationFn: () => unwrap(api.POST('/v1/facilities/{id}/reopen', { params: { path: { id } } })),
    onSuccess: async () => {
      notifications.show({ message: t('reopen.done', { name }) });
      await changed();
    },
  });
  return (
    <Card
      title={t('reopen.title')}
      hint={t('reopen.hint')}
      level={level}
      action={
        <Button variant="default" loading={reopen.isPending} onClick={() => reopen.mutate()}>
          {t('reopen.button')}
        </Button>
      }
    >
      {reopen.isError && <ProblemNotice error={reopen.error} />}
    </Card>
  );
}
