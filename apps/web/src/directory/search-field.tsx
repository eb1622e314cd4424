import { ActionIcon, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Where the directory is asked. */
export function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('directory');
  return (
    <TextInput
      type="search"
      role="searchbox"
      aria-label={t('search')}
      placeholder={t('searchHint')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={100}
      autoComplete="off"
      enterKeyHint="search"
      leftSection={<IconSearch size={20} aria-hidden />}
      leftSectionWidth={44}
      rightSectionWidth={48}
      rightSection={
        value !== '' && (
          <ActionIcon aria-label={t('clear')} onClick={() => onChange('')}>
            <IconX size={20} aria-hidden />
          </ActionIcon>
        )
      }
    />
  );
}
