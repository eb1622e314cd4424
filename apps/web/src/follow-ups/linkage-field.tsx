import { CloseButton, MultiSelect, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { resourceKinds } from '@causeway/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../shared/api.js';
import { keys } from '../shared/query.js';
import type { LinkageDraft } from './linkage-draft.js';
import classes from './linkage-field.module.css';

interface LinkageFieldProps {
  value: readonly LinkageDraft[];
  onChange: (value: LinkageDraft[]) => void;
}

/** Found in the directory by typing; what is not in it, by its kind. */
export function LinkageField({ value, onChange }: LinkageFieldProps) {
  const { t } = useTranslation(['followUps', 'directory', 'common']);
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search.trim(), 250);
  const found = useQuery({
    queryKey: keys.resources({ search: wanted, limit: 20 }),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/resources', {
          params: { query: { limit: 20, ...(wanted ? { search: wanted } : {}) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
  const items = (found.data?.items ?? []).filter(({ id }) => !value.some((each) => each.resourceId === id));
  const fromDirectory = value.filter(({ resourceId }) => resourceId);
  const kinds = value.flatMap(({ resourceId, kind }) => (resourceId ? [] : [kind]));
  return (
    <div className={classes.field}>
      {fromDirectory.length > 0 && (
        <ul className={classes.chosen}>
          {fromDirectory.map((each) => (
            <li key={each.resourceId}>
              <span>{each.name}</span>
              <CloseButton
                size="lg"
                aria-label={t('linkage.remove', { name: each.name })}
                onClick={() => onChange(value.filter((other) => other !== each))}
              />
            </li>
          ))}
        </ul>
      )}
      <Select
        label={t('linkage.directory')}
        placeholder={t('linkage.search')}
        searchable
        data={items.map(({ id, name }) => ({ value: id, label: name }))}
        filter={({ options }) => options}
        searchValue={search}
        onSearchChange={setSearch}
        value={null}
        onChange={(id) => {
          const chosen = items.find((item) => item.id === id);
          if (chosen) onChange([...value, { resourceId: chosen.id, kind: chosen.kind, name: chosen.name }]);
          setSearch('');
        }}
        nothingFoundMessage={found.isPending ? t('common:loading') : t('linkage.none')}
      />
      <MultiSelect
        label={t('linkage.other')}
        placeholder={kinds.length === 0 ? t('linkage.otherHint') : ''}
        data={resourceKinds.map((kind) => ({ value: kind, label: t(`directory:kind.${kind}`) }))}
        value={kinds}
        onChange={(next) =>
          onChange([
            ...fromDirectory,
            ...resourceKinds
              .filter((kind) => next.includes(kind))
              .map((kind) => ({ kind, name: t(`directory:kind.${kind}`) })),
          ])
        }
      />
    </div>
  );
}
