import { Button, Code, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldProblem } from '../../shared/api.js';
import { CopyField } from '../../shared/copy-field.js';
import { DialogActions } from '../../shared/dialog-actions.js';
import { Note } from '../../shared/note.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { useCreateKey } from './use-sharing.js';

/** Names a key, and then shows it: once, since only its hash is kept. */
export function NewKey({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['imports', 'common']);
  const [label, setLabel] = useState('');
  const [checked, setChecked] = useState(false);
  const create = useCreateKey();
  const close = (): void => {
    onClose();
    setLabel('');
    setChecked(false);
    create.reset();
  };
  const send = (event: React.FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (label.trim() !== '') create.mutate(label.trim());
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      size={create.data ? '40rem' : 'md'}
      // A tap beside it must not take away what is shown only now.
      closeOnClickOutside={!create.data}
      title={t(create.data ? 'keys.createdTitle' : 'keys.make')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {create.data ? (
        <Stack>
          <Note>{t('keys.once')}</Note>
          <CopyField label={t('keys.key')} value={create.data.key} />
          <Text size="sm">{t('keys.use')}</Text>
          <Code block>{`Authorization: Bearer ${create.data.key.slice(0, 8)}…`}</Code>
          <DialogActions>
            <Button onClick={close}>{t('keys.done')}</Button>
          </DialogActions>
        </Stack>
      ) : (
        <form onSubmit={send} noValidate>
          <Stack>
            <TextInput
              label={t('keys.label')}
              description={t('keys.labelHint')}
              maxLength={80}
              data-autofocus
              value={label}
              onChange={(event) => setLabel(event.currentTarget.value)}
              error={
                checked && label.trim() === '' ? t('keys.labelMissing') : fieldProblem(create.error, 'label')
              }
            />
            {create.isError && <ProblemNotice error={create.error} />}
            <DialogActions>
              <Button variant="default" onClick={close}>
                {t('common:cancel')}
              </Button>
              <Button type="submit" loading={create.isPending}>
                {t('keys.create')}
              </Button>
            </DialogActions>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
