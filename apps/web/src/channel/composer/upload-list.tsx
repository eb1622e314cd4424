import { ActionIcon, Button, Loader } from '@mantine/core';
import { IconAlertCircle, IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../shared/problem-notice.js';
import type { Upload } from './use-uploads.js';
import classes from './upload-list.module.css';

interface UploadListProps {
  uploads: readonly Upload[];
  onRetry: (upload: Upload) => void;
  onRemove: (key: string) => void;
}

/** The files that go with the message, and how far each has come. */
export function UploadList({ uploads, onRetry, onRemove }: UploadListProps) {
  const { t } = useTranslation(['channel', 'common']);
  const problemText = useProblemText();
  if (uploads.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t('files.title')}>
      {uploads.map((upload) => {
        const { key, name, state } = upload;
        const why =
          state === 'too large' ? t('files.tooLarge') : state === 'failed' ? problemText(upload.error) : '';
        return (
          <li key={key} className={classes.file} data-failed={why !== '' || undefined}>
            {state === 'under way' && <Loader size={16} aria-hidden />}
            {state === 'there' && <IconCheck size={18} aria-hidden />}
            {why && <IconAlertCircle size={18} aria-hidden />}
            <span className={classes.name}>
              {name}
              <span role="status" className={why ? classes.why : 'visually-hidden'}>
                {why || t(state === 'there' ? 'files.there' : 'files.underWay')}
              </span>
            </span>
            {state === 'failed' && (
              <Button size="compact-sm" variant="default" onClick={() => onRetry(upload)}>
                {t('common:retry')}
              </Button>
            )}
            <ActionIcon size={40} aria-label={t('files.remove', { name })} onClick={() => onRemove(key)}>
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </li>
        );
      })}
    </ul>
  );
}
