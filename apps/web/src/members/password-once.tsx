import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyField } from '../shared/copy-field.js';
import { DialogActions } from '../shared/dialog-actions.js';
import { Note } from '../shared/note.js';

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
      <Note>{t('once.only')}</Note>
      <CopyField label={t('once.label')} description={t('once.hint', { name })} value={password} />
      <CopyField label={t('once.address')} value={`${window.location.origin}/sign-in`} />
      <DialogActions>
        <Button onClick={onDone}>{t('once.done')}</Button>
      </DialogActions>
    </Stack>
  );
}
