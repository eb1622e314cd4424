import { Button, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogActions } from '../../../shared/dialog-actions.js';
import { ProblemNotice } from '../../../shared/problem-notice.js';
import type { Card } from '../../model.js';
import type { useForCoach } from './use-for-coach.js';

export interface SaidProps {
  opened: boolean;
  coach: string;
  card: Card;
  say: ReturnType<typeof useForCoach>;
  onClose: () => void;
}

interface SaidDialogProps extends SaidProps {
  title: string;
  button: string;
  onSay: () => void;
  children: ReactNode;
}

/** Asks for what belongs to it, and writes it down. */
export function SaidDialog({ opened, say, onClose, title, button, onSay, children }: SaidDialogProps) {
  const { t } = useTranslation('common');
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSay();
        }}
      >
        <Stack>
          {children}
          {say.isError && <ProblemNotice error={say.error} />}
          <DialogActions>
            <Button variant="default" onClick={onClose}>
              {t('back')}
            </Button>
            <Button type="submit" loading={say.isPending}>
              {button}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Modal>
  );
}
