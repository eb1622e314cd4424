import { Button } from '@mantine/core';
import { useDebouncedValue, useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { AddResource } from './add-resource.js';
import { KindFilter } from './kind-filter.js';
import { readKind } from './kinds.js';
import type { ResourceKind } from './resource-form.js';
import { ResourceResults } from './resource-results.js';
import { SearchField } from './search-field.js';
import { typingPause } from './typing-pause.js';
import classes from './directory.module.css';

/** Everything the team can link a person to. Search and kind are in the address, so a search can be shared and comes back. */
export default function DirectoryPage() {
  const { t } = useTranslation('directory');
  const [params, setParams] = useSearchParams();
  const kind = readKind(params.get('kind'));
  const [typed, setTyped] = useState(params.get('search') ?? '');
  const [settled] = useDebouncedValue(typed.trim(), typingPause);
  const [adding, { open, close }] = useDisclosure(false);
  const phone = useMediaQuery('(max-width: 47.99em)');

  const show = (search: string, nextKind: ResourceKind | ''): void =>
    setParams({ ...(search ? { search } : {}), ...(nextKind ? { kind: nextKind } : {}) }, { replace: true });
  const remember = useEffectEvent(() => {
    if (settled !== (params.get('search') ?? '')) show(settled, kind);
  });
  useEffect(() => remember(), [settled]);

  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <div>
          <h1>{t('title')}</h1>
          <p>{t('lead')}</p>
        </div>
        <Button
          onClick={open}
          leftSection={<IconPlus size={20} aria-hidden />}
          className={classes.add}
          variant={phone ? 'light' : 'filled'}
          aria-label={t('add')}
        >
          {phone ? t('addShort') : t('add')}
        </Button>
      </header>
      <SearchField value={typed} onChange={setTyped} />
      <KindFilter kind={kind} onChange={(next) => show(settled, next)} />
      <h2 className="visually-hidden">{t('results')}</h2>
      <ResourceResults
        search={settled}
        kind={kind}
        onReset={() => {
          setTyped('');
          show('', '');
        }}
      />
      <AddResource opened={adding} onClose={close} />
    </div>
  );
}
