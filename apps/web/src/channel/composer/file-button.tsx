import { ActionIcon } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** What the server takes: pictures, PDF and plain text. */
const accepted = 'image/jpeg,image/png,image/webp,image/gif,application/pdf,text/plain';

/** Picks files to go with the message; on a phone also the camera. */
export function FileButton({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { t } = useTranslation('channel');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <ActionIcon aria-label={t('files.add')} title={t('files.add')} onClick={() => input.current?.click()}>
        <IconPaperclip stroke={1.75} aria-hidden />
      </ActionIcon>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={accepted}
        aria-label={t('files.add')}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
