import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../../shared/api.js';
import { keys } from '../../shared/query.js';
import type { Card } from '../model.js';
import type { Filters } from './filters.js';

interface Named {
  id: string;
  name: string;
}

/** The facilities on the board, of the chosen partner where there is one; the chosen one also when nothing of it is there. */
export function useFacilityOptions(cards: readonly Card[], { facility: chosen, partner }: Filters) {
  const there = cards.filter((card) => !partner || card.partner?.id === partner);
  const missing = chosen !== '' && !there.some(({ facility }) => facility.id === chosen);
  const one = useQuery({
    queryKey: keys.facility(chosen),
    enabled: missing,
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/facilities/{id}', { params: { path: { id: chosen } }, signal })),
  });
  const options = there.map(({ facility }): Named => facility);
  return byName(missing && one.data ? [...options, one.data] : options);
}

/** The partners whose facilities are on the board, and the chosen one. */
export function usePartnerOptions(cards: readonly Card[], chosen: string) {
  const missing = chosen !== '' && !cards.some(({ partner }) => partner?.id === chosen);
  const one = useQuery({
    queryKey: keys.partner(chosen),
    enabled: missing,
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/partners/{id}', { params: { path: { id: chosen } }, signal })),
  });
  const options = cards.flatMap(({ partner }): Named[] => (partner ? [partner] : []));
  return byName(missing && one.data ? [...options, one.data] : options);
}

const byName = (named: readonly Named[]) =>
  [...new Map(named.map(({ id, name }) => [id, name]))]
    .map(([value, label]) => ({ value, label }))
    .sort((first, second) => first.label.localeCompare(second.label));
