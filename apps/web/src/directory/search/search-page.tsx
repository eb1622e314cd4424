import { Button, Drawer } from '@mantine/core';
import { useDebouncedValue, useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconAdjustments, IconList, IconMap2, IconPlus } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { AddResource } from '../add-resource.js';
import { CareLinks } from '../care/care-links.js';
import { countFilters, noFilters, readFilters, writeFilters, type Filters } from '../filters.js';
import { KindFilter } from '../kind-filter.js';
import { ResourceResults } from '../resource-results.js';
import { SearchField } from '../search-field.js';
import { typingPause } from '../typing-pause.js';
import { FilterFields } from './filter-fields.js';
import { ResultMap } from './result-map.js';
import { usePoint } from './use-point.js';
import classes from './search-page.module.css';

/**
 * Everything the team can link a person to. What is looked for stands in the address, so a search can be shared and
 * comes back.
 */
export function SearchPage() {
  const { t } = useTranslation(['directory', 'resource', 'common']);
  const [params, setParams] = useSearchParams();
  const filters = readFilters(params);
  const onMap = params.get('view') === 'map';
  const [typed, setTyped] = useState(filters.search);
  const [settled] = useDebouncedValue(typed.trim(), typingPause);
  const [adding, { open, close }] = useDisclosure(false);
  const [filtering, sheet] = useDisclosure(false);
  const phone = useMediaQuery('(max-width: 47.99em)');
  const wide = useMediaQuery('(min-width: 75em)');
  const point = usePoint(filters.near);

  const show = (next: Filters, map = onMap): void =>
    setParams({ ...writeFilters(next), ...(map && { view: 'map' }) }, { replace: true });
  const remember = useEffectEvent(() => {
    if (settled !== filters.search) show({ ...filters, search: settled });
  });
  useEffect(() => remember(), [settled]);

  const reset = (): void => {
    setTyped('');
    show(noFilters);
  };
  const count = countFilters(filters);
  const fields = <FilterFields filters={filters} point={point} onChange={show} />;
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
      <KindFilter kind={filters.kind} onChange={(kind) => show({ ...filters, kind })} />
      <div className={classes.bar}>
        {!wide && (
          <Button
            variant="default"
            leftSection={<IconAdjustments size={20} aria-hidden />}
            onClick={sheet.open}
          >
            {count > 0 ? t('resource:filter.count', { count }) : t('resource:filter.title')}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={onMap ? <IconList size={20} aria-hidden /> : <IconMap2 size={20} aria-hidden />}
          onClick={() => show(filters, !onMap)}
        >
          {t(onMap ? 'resource:map.toList' : 'resource:map.toMap')}
        </Button>
        <CareLinks />
      </div>
      <div className={classes.body}>
        {wide && (
          <aside className={classes.side} aria-label={t('resource:filter.title')}>
            {fields}
            {count > 0 && (
              <Button
                variant="subtle"
                onClick={() => show({ ...noFilters, search: filters.search, kind: filters.kind })}
              >
                {t('resource:filter.reset')}
              </Button>
            )}
          </aside>
        )}
        <div className={classes.found}>
          <h2 className="visually-hidden">{t('results')}</h2>
          {onMap && <ResultMap filters={filters} from={point.at} />}
          <ResourceResults filters={filters} from={point.at} onReset={reset} />
        </div>
      </div>
      <Drawer
        opened={filtering && !wide}
        onClose={sheet.close}
        title={t('resource:filter.title')}
        position={phone ? 'bottom' : 'right'}
        size={phone ? '92%' : 'md'}
        closeButtonProps={{ 'aria-label': t('common:close'), size: 48 }}
      >
        {fields}
        <div className={classes.sheetEnd}>
          <Button onClick={sheet.close}>{t('resource:filter.show')}</Button>
          {count > 0 && (
            <Button
              variant="subtle"
              onClick={() => show({ ...noFilters, search: filters.search, kind: filters.kind })}
            >
              {t('resource:filter.reset')}
            </Button>
          )}
        </div>
      </Drawer>
      <AddResource opened={adding} onClose={close} />
    </div>
  );
}
