import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { keys } from '../../shared/query.js';
import type { Named } from '../message/named.js';
import { loadCard } from './card-loader.js';

/** A resource as it stands under a message; fetched anew when the directory says that it changed. */
export const cardQuery = (id: string) =>
  queryOptions({
    queryKey: keys.resourceCard(id),
    queryFn: () => loadCard(id),
    staleTime: 60_000,
  });

export const useCard = (id: string) => useQuery(cardQuery(id));

/** Resources as they stand in a text, "#Cedar House", as far as they are known here. */
export const useNamedResources = (ids: readonly string[]): readonly Named[] =>
  useQueries({
    queries: ids.map(cardQuery),
    combine: (found) =>
      found.flatMap(({ data }): Named[] =>
        data ? [{ kind: 'resource', id: data.id, words: `#${data.name}` }] : [],
      ),
  });
