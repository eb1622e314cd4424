import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { typingPause } from '../../directory/typing-pause.js';
import { api, unwrap } from '../../shared/api.js';
import { useMe } from '../../shared/session.js';
import { usePeople } from '../people/use-people.js';
import { commandsFor, isComplete, peopleFor, resourcesFor, type Suggestion } from './suggestions.js';
import type { Trigger } from './trigger.js';

const mostResources = 6;

/** What can be put in the place of what is being typed; empty where nothing is. */
export function useSuggestions(trigger: Trigger | null): readonly Suggestion[] {
  const me = useMe();
  const people = usePeople();
  const resources = useResourcesFor(trigger?.sign === '#' ? trigger.query : null);
  return useMemo(() => {
    if (!trigger) return [];
    const found =
      trigger.sign === '@'
        ? peopleFor(trigger.query, people, me.id)
        : trigger.sign === '/'
          ? commandsFor(trigger.query)
          : resources;
    return isComplete(trigger, found) ? [] : found;
  }, [trigger, people, me.id, resources]);
}

/** Resources that fit some words; null asks for nothing. */
export function useResourcesFor(words: string | null): readonly Suggestion[] {
  const { t } = useTranslation('directory');
  const [search] = useDebouncedValue(words?.trim() ?? null, typingPause);
  const { data } = useQuery({
    queryKey: ['resources', 'for', search],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/resources', {
          params: { query: { limit: mostResources, ...(search ? { search } : {}) } },
          signal,
        }),
      ),
    enabled: search !== null,
    placeholderData: keepPreviousData,
  });
  return useMemo(
    () =>
      words === null
        ? []
        : resourcesFor(
            (data?.items ?? []).map(({ id, name, kind }) => ({ id, name, detail: t(`kind.${kind}`) })),
          ),
    [words, data, t],
  );
}
