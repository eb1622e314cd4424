import { handBackReasons, type OneOf } from '@causeway/contracts';
import { Button, Checkbox, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../shared/choice-field.js';
import { DialogActions } from '../shared/dialog-actions.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import type { Assignment } from './assignments.js';
import { useDuty } from './use-duty.js';
import { useOnce } from './use-once.js';
import { useSteps } from './use-assignments.js';

/** "I can't after all": says what follows, asks for no reason, and gives the request back. */
export function HandBack({ assignment }: { assignment: Assignment }) {
  const { t } = useTranslation(['coach', 'common']);
  const [opened, { open, close }] = useDisclosure();
  const { handBack } = useSteps(assignment);
  const { duty, set: setDuty } = useDuty();
  const [reason, setReason] = useState<OneOf<typeof handBackReasons> | ''>('');
  const [offDuty, setOffDuty] = useState(false);
  const send = useOnce(async () => {
    await handBack.mutateAsync(reason ? { reason } : {});
    if (offDuty) setDuty.mutate(false);
    notifications.show({ message: t('handBack.done'), color: 'causeway' });
  });
  return (
    <>
      <Button variant="subtle" leftSection={<IconHandStop size={20} aria-hidden />} onClick={open}>
        {t('handBack.open')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('handBack.title')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <Stack>
          <p>{t('handBack.hint', { facility: assignment.facility.name })}</p>
          <ChoiceField
            label={t('handBack.reason')}
            options={handBackReasons.map((value) => ({ value, label: t(`common:handBack.${value}`) }))}
            value={reason}
            onChange={setReason}
          />
          {duty.onDuty && (
            <Checkbox
              size="md"
              label={t('handBack.offDuty')}
              description={t('handBack.offDutyHint')}
              checked={offDuty}
              onChange={(event) => setOffDuty(event.currentTarget.checked)}
            />
          )}
          {handBack.isError && <ProblemNotice error={handBack.error} kept={t('work.kept')} />}
          <DialogActions>
            <Button variant="default" onClick={close} disabled={handBack.isPending}>
              {t('handBack.keep')}
            </Button>
            <Button loading={handBack.isPending} onClick={() => send()}>
              {t('handBack.button')}
            </Button>
          </DialogActions>
        </Stack>
      </Modal>
    </>
  );
}
