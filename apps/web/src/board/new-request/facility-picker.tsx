import { Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap, type Schemas } from '../../shared/api.js';

type Facility = Schemas['FacilityView'];

interface FacilityPickerProps {
  value: Facility | null;
  onChange: (facility: Facility | null) => void;
  error: string | undefined;
  label?: string;
}

/** The facility a caller speaks for, found by typing a part of its name or town. */
export function FacilityPicker({ value: chosen, onChange, error, label }: FacilityPickerProps) {
  const { t } = useTranslation(['board', 'common']);
  const [search, setSearch] = useState(chosen?.name ?? '');
  const [wanted] = useDebouncedValue(search === chosen?.name ? '' : search.trim(), 200);
  const found = useQuery({
    queryKey: ['facilities', 'pick', wanted],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/facilities', {
          params: { query: { limit: 20, ...(wanted ? { search: wanted } : {}) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
  const items = found.data?.items ?? [];
  // The chosen one stays in the list while something else is searched, or its name would vanish from the field.
  const offered = chosen && !items.some(({ id }) => id === chosen.id) ? [chosen, ...items] : items;
  return (
    <Select
      label={label ?? t('new.facility')}
      placeholder={t('new.facilityHint')}
      searchable
      openOnFocus={false}
      data={offered.map(({ id, name }) => ({ value: id, label: name }))}
      // The API has searched already, by more than the name.
      filter={({ options }) => options}
      searchValue={search}
      onSearchChange={setSearch}
      value={chosen?.id ?? null}
      onChange={(id) => onChange(offered.find((facility) => facility.id === id) ?? null)}
      renderOption={({ option }) => {
        const facility = offered.find(({ id }) => id === option.value);
        const where = [facility && t(`common:facilityKind.${facility.kind}`), facility?.city]
          .filter(Boolean)
          .join(' · ');
        return (
          <div>
            <Text>{option.label}</Text>
            <Text size="sm" c="dimmed">
              {where}
            </Text>
          </div>
        );
      }}
      nothingFoundMessage={
        found.isError ? t('new.facilityError') : found.isPending ? t('common:loading') : t('new.facilityNone')
      }
      error={error}
      data-autofocus
    />
  );
}
