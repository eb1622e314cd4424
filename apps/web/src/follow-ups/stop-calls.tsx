import { Button, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DialogActions } from '../shared/dialog-actions.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { useCallSteps } from './use-follow-ups.js';

/** The person takes back that they want to be called: says what will happen, then does it. */
export function StopCalls({ id }: { id: string }) {
  const { t } = useTranslation(['followUps', 'common']);
  const navigate = useNavigate();
  const [opened, { open, close }] = useDisclosure();
  const { stop } = useCallSteps(id, () => {
    notifications.show({ message: t('call.stopped') });
    void navigate('/follow-ups');
  });
  return (
    <>
      <Button variant="subtle" color="gray" onClick={open}>
        {t('call.stop')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('call.stopTitle')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <Stack>
          <Text>{t('call.stopHint')}</Text>
          {stop.isError && <ProblemNotice error={stop.error} />}
          <DialogActions>
            <Button variant="default" onClick={close}>
              {t('common:cancel')}
            </Button>
            <Button color="clay" loading={stop.isPending} onClick={() => stop.mutate()}>
              {t('call.stopSave')}
            </Button>
          </DialogActions>
        </Stack>
      </Modal>
    </>
  );
}
