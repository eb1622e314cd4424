import { Button, Select } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { resourceKinds } from '@causeway/contracts';
import { useTranslation } from 'react-i18next';
import { AddResource } from './add-resource.js';
import { noFilters } from './filters.js';
import { readKind } from './kinds.js';
import type { ResourceKind } from './resource-form.js';
import { ResourceResults } from './resource-results.js';
import { SearchField } from './search-field.js';
import { useLiveResources } from './use-resources.js';
import { typingPause } from './typing-pause.js';
import classes from './directory.module.css';

/** The directory beside something else: the same search in a narrow column. */
export function DirectoryPanel() {
  const { t } = useTranslation('directory');
  useLiveResources();
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<ResourceKind | ''>('');
  const [settled] = useDebouncedValue(typed.trim(), typingPause);
  const [adding, { open, close }] = useDisclosure(false);
  return (
    <section className={classes.panel} aria-label={t('title')}>
      <header className={classes.panelHeader}>
        <h2>{t('title')}</h2>
        <Button
          variant="subtle"
          onClick={open}
          leftSection={<IconPlus size={20} aria-hidden />}
          aria-label={t('add')}
        >
          {t('addShort')}
        </Button>
      </header>
      <SearchField value={typed} onChange={setTyped} />
      <Select
        aria-label={t('kinds')}
        value={kind || 'all'}
        onChange={(value) => setKind(readKind(value))}
        data={[
          { value: 'all', label: t('all') },
          ...resourceKinds.map((each) => ({ value: each, label: t(`kind.${each}`) })),
        ]}
      />
      <ResourceResults
        compact
        filters={{ ...noFilters, search: settled, kind }}
        onReset={() => {
          setTyped('');
          setKind('');
        }}
      />
      <AddResource opened={adding} onClose={close} />
    </section>
  );
}
