import { FileInput } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface FileFieldProps {
  label: string;
  file: File | null;
  onChoose: (file: File | null) => void;
  error?: string | undefined;
}

/** A list from this device. */
export function FileField({ label, file, onChoose, error }: FileFieldProps) {
  const { t } = useTranslation('imports');
  return (
    <FileInput
      size="md"
      styles={{ input: { minHeight: '3rem' }, label: { marginBottom: '0.25rem' } }}
      label={label}
      description={t('file.hint')}
      placeholder={t('file.choose')}
      accept=".csv,.tsv,.txt,.json,.zip"
      leftSection={<IconFileUpload size={20} aria-hidden />}
      value={file}
      onChange={onChoose}
      error={error}
    />
  );
}
