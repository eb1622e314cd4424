import { Select, Switch } from '@mantine/core';
import { acceptances, costKinds, genders, pathways } from '@causeway/contracts';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../shared/language-name.js';
import { languages } from '../../shared/preference-lists.js';
import type { Filters } from '../filters.js';
import { SeveralField } from '../several-field.js';
import { NearField } from './near-field.js';
import type { PointState } from './use-point.js';
import classes from './filter-fields.module.css';

interface FilterFieldsProps {
  filters: Filters;
  point: PointState;
  onChange: (filters: Filters) => void;
}

/** Everything that can be asked of a resource. Each shows at once what is left. */
export function FilterFields({ filters, point, onChange }: FilterFieldsProps) {
  const { t, i18n } = useTranslation('resource');
  const set = (change: Partial<Filters>): void => onChange({ ...filters, ...change });
  const any = { value: '', label: t('filter.any') };
  return (
    <div className={classes.fields}>
      <Switch
        size="md"
        label={t('filter.open')}
        checked={filters.open}
        onChange={(event) => set({ open: event.currentTarget.checked })}
        classNames={{ body: classes.switch ?? '' }}
      />
      <Switch
        size="md"
        label={t('filter.beds')}
        checked={filters.beds}
        onChange={(event) => set({ beds: event.currentTarget.checked })}
        classNames={{ body: classes.switch ?? '' }}
      />
      <NearField near={filters.near} point={point} onChange={(near) => set({ near })} />
      <Select
        label={t('filter.language')}
        data={[
          any,
          ...[...new Set([...languages, ...(filters.language ? [filters.language] : [])])].map((code) => ({
            value: code,
            label: languageName(code, i18n.language),
          })),
        ]}
        value={filters.language}
        onChange={(language) => set({ language: language ?? '' })}
      />
      <Select
        label={t('filter.gender')}
        data={[any, ...genders.map((value) => ({ value, label: t(`gender.${value}`) }))]}
        value={filters.gender}
        onChange={(value) => set({ gender: genders.find((each) => each === value) ?? '' })}
      />
      <Select
        label={t('filter.cost')}
        data={[any, ...costKinds.map((value) => ({ value, label: t(`cost.${value}`) }))]}
        value={filters.cost}
        onChange={(value) => set({ cost: costKinds.find((each) => each === value) ?? '' })}
      />
      <Select
        label={t('filter.pathway')}
        data={[any, ...pathways.map((value) => ({ value, label: t(`pathway.${value}`) }))]}
        value={filters.pathway}
        onChange={(value) => set({ pathway: pathways.find((each) => each === value) ?? '' })}
      />
      <SeveralField
        label={t('filter.accepts')}
        options={acceptances.map((value) => ({ value, label: t(`accepts.${value}`) }))}
        value={filters.accepts}
        onChange={(accepts) => set({ accepts })}
      />
    </div>
  );
}
