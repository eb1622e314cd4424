import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../shared/api.js';
import { keys } from '../shared/query.js';

const TYPING_PAUSE_MS = 250;

interface ResourceFieldProps {
  label: string;
  description: string;
  id: string | null;
  name: string;
  /** Not offered. */
  except?: string;
  onChange: (id: string | null, name: string) => void;
}

/** Finds a resource of the directory by what is typed. */
export function ResourceField({ label, description, id, name, except, onChange }: ResourceFieldProps) {
  const { t } = useTranslation('directory');
  const [typed, setTyped] = useState(name);
  const [search] = useDebouncedValue(typed.trim(), TYPING_PAUSE_MS);
  const found = useQuery({
    queryKey: keys.resourceChoices(search),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/resources', { params: { query: { limit: 10, ...(search ? { search } : {}) } }, signal }),
      ),
  });
  const others = (found.data?.items ?? []).filter((each) => each.id !== except);
  const options = new Map(others.map((each) => [each.id, each.name]));
  if (id) options.set(id, name);
  return (
    <Select
      label={label}
      description={description}
      nothingFoundMessage={t('notFound')}
      data={[...options].map(([value, label]) => ({ value, label }))}
      // The server searches, with its synonyms; what it found is not to be sifted again.
      filter={({ options: all }) => all}
      searchable
      clearable
      searchValue={typed}
      onSearchChange={setTyped}
      value={id}
      onChange={(value) => onChange(value, (value && options.get(value)) ?? '')}
    />
  );
}
