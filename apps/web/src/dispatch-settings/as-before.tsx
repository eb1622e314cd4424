import { Button, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { DialogActions } from '../shared/dialog-actions.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { useSetPolicy, type PolicyView } from './use-policy.js';

interface AsBeforeProps {
  facilityId: string | undefined;
  onDone: (view: PolicyView) => void;
}

/** Gives up an own way: a facility goes with the organization again, the organization with what is delivered. */
export function AsBefore({ facilityId, onDone }: AsBeforeProps) {
  const { t } = useTranslation(['dispatchSettings', 'common']);
  const [opened, { open, close }] = useDisclosure();
  const set = useSetPolicy(facilityId);
  const of = facilityId ? 'facility' : 'organization';
  return (
    <>
      <Button variant="subtle" color="gray" onClick={open}>
        {t(`asBefore.${of}.open`)}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t(`asBefore.${of}.open`)}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <Stack>
          <Text>{t(`asBefore.${of}.what`)}</Text>
          {set.error && <ProblemNotice error={set.error} />}
          <DialogActions>
            <Button variant="default" onClick={close}>
              {t('common:back')}
            </Button>
            <Button
              loading={set.isPending}
              onClick={() =>
                set.mutate(null, {
                  onSuccess: (view) => {
                    close();
                    onDone(view);
                  },
                })
              }
            >
              {t('asBefore.confirm')}
            </Button>
          </DialogActions>
        </Stack>
      </Modal>
    </>
  );
}
