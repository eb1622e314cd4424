import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyField } from '../shared/copy-field.js';
import { DialogActions } from '../shared/dialog-actions.js';
import { OnceNote } from '../shared/once-note.js';

interface PasswordOnceProps {
  name: string;
  password: string;
  onDone: () => void;
}

/** A password for one sign-in, shown this once. */
export function PasswordOnce({ name, password, onDone }: PasswordOnceProps) {
  const { t } = useTranslation('members');
  return (
    <Stack>
      <OnceNote>{t('once.only')}</OnceNote>
      <CopyField label={t('once.label')} description={t('once.hint', { name })} value={password} />
      <CopyField label={t('once.address')} value={`${window.location.origin}/sign-in`} />
      <DialogActions>
        <Button onClick={onDone}>{t('once.done')}</Button>
      </DialogActions>
    </Stack>
  );
}
