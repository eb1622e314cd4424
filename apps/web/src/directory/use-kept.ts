import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Schemas } from '../shared/api.js';
import { useMe } from '../shared/session.js';
import type { Filters } from './filters.js';
import { keepCards, keepDetail, keptCards, keptDetail } from './kept.js';

/** Keeps the cards that are shown, and reads kept ones when the server does not answer. */
export function useKeptCards(
  isWanted: boolean,
  { search, kind }: Filters,
  pages: readonly Schemas['ResourcePage'][] | undefined,
) {
  const organizationId = useMe().organization.id;
  useEffect(() => {
    if (pages) void keepCards(organizationId, pages.at(-1)?.items ?? []);
  }, [organizationId, pages]);
  return useQuery({
    queryKey: ['kept', 'cards', organizationId, search, kind],
    enabled: isWanted,
    gcTime: 0,
    queryFn: () => keptCards(organizationId, search, kind),
  });
}

/** Keeps the page that is shown, and reads the kept one when the server does not answer. */
export function useKeptDetail(isWanted: boolean, id: string, detail: Schemas['ResourceDetail'] | undefined) {
  const organizationId = useMe().organization.id;
  useEffect(() => {
    if (detail) void keepDetail(organizationId, detail);
  }, [organizationId, detail]);
  return useQuery({
    queryKey: ['kept', 'page', organizationId, id],
    enabled: isWanted,
    gcTime: 0,
    queryFn: () => keptDetail(organizationId, id),
  });
}
