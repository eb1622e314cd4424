import { Button, Modal, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FacilityPicker } from '../board/new-request/facility-picker.js';
import type { Schemas } from '../shared/api.js';
import { DialogActions } from '../shared/dialog-actions.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import type { useProfileChange } from './use-profile.js';

interface FacilityDialogProps {
  title: string;
  opened: boolean;
  /** Saves it for the facility with this id. */
  add: ReturnType<typeof useProfileChange<string>>;
  /** What is said about the facility. */
  children: ReactNode;
  /** Saved or given up: what was said is forgotten. */
  onDone: () => void;
}

/** Adds a facility to a list of a profile. */
export function FacilityDialog({ title, opened, add, children, onDone }: FacilityDialogProps) {
  const { t } = useTranslation(['team', 'common']);
  const [facility, setFacility] = useState<Schemas['FacilityView'] | null>(null);
  const [asked, setAsked] = useState(false);
  const done = () => {
    setFacility(null);
    setAsked(false);
    onDone();
  };
  return (
    <Modal
      opened={opened}
      onClose={done}
      title={title}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack>
        <FacilityPicker
          value={facility}
          onChange={setFacility}
          error={asked && !facility ? t('facilityMissing') : undefined}
        />
        {children}
        {add.isError && <ProblemNotice error={add.error} kept={t('kept')} />}
        <DialogActions>
          <Button variant="default" onClick={done}>
            {t('common:cancel')}
          </Button>
          <Button
            loading={add.isPending}
            onClick={() => {
              setAsked(true);
              if (facility) add.mutate(facility.id, { onSuccess: done });
            }}
          >
            {t('save')}
          </Button>
        </DialogActions>
      </Stack>
    </Modal>
  );
}
