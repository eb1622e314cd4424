import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { noFilters, readFilters, writeFilters, type Filters } from './filters.js';

/** The board's filters, in the address. */
export function useFilters() {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFilters(params), [params]);
  const put = (next: Filters) => setParams(writeFilters(next), { replace: true });
  return {
    filters,
    change: (changed: Partial<Filters>) => put({ ...filters, ...changed }),
    clear: () => put(noFilters),
  };
}
