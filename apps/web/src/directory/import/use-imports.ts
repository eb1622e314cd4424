import type { importVerdicts, OneOf } from '@causeway/contracts';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '../../shared/api.js';
import { keys } from '../../shared/query.js';

export type List = Schemas['ImportSourceView'];
export type WriteList = Schemas['WriteImportSource'];
export type Reading = Schemas['ImportView'];
export type Row = Schemas['ImportRowView'];
export type Verdict = OneOf<typeof importVerdicts>;

const pageSize = 25;
/** How often somebody who waits looks whether it is done, in milliseconds. */
const WHILE_APPLYING = 1_000;

export const useLists = () =>
  useQuery({
    queryKey: keys.importLists,
    queryFn: ({ signal }) => unwrap(api.GET('/v1/directory/lists', { signal })),
  });

/** One of them; undefined also when it is read no more. */
export function useList(id: string) {
  const lists = useLists();
  return { ...lists, list: lists.data?.items.find((each) => each.id === id) };
}

export const useReadings = (listId: string) =>
  useQuery({
    queryKey: keys.importsOf(listId),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/directory/lists/{id}/imports', { params: { path: { id: listId } }, signal })),
  });

export const useReading = (id: string) =>
  useQuery({
    queryKey: keys.import(id),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/directory/imports/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state: { data } }) => (data?.state === 'applying' ? WHILE_APPLYING : false),
  });

/** Rows of one verdict, page by page, as they stand in the list. */
export const useRows = (id: string, verdict: Verdict) =>
  useInfiniteQuery({
    queryKey: keys.importRows(id, verdict),
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/v1/directory/imports/{id}/rows', {
          params: {
            path: { id },
            query: { verdict, limit: pageSize, ...(pageParam ? { cursor: pageParam } : {}) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

/** Does something to lists or their readings, and fetches them again. */
export function useStep<Given, Answer>(step: (given: Given) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: step,
    // Also after a refusal: what is shown is old then.
    onSettled: () => client.invalidateQueries({ queryKey: ['imports'] }),
  });
}

/** Adds a list, or changes the one with this id. */
export const saveList = (id: string | null, body: WriteList): Promise<List> =>
  id === null
    ? unwrap(api.POST('/v1/directory/lists', { body }))
    : unwrap(api.PUT('/v1/directory/lists/{id}', { params: { path: { id } }, body }));

/** Sends a file of the list, or has it fetched from its address. @returns null: fetched, and as it was */
export async function readList(listId: string, file: File | null): Promise<string | null> {
  const params = { path: { id: listId } };
  if (!file) return (await unwrap(api.POST('/v1/directory/lists/{id}/fetch', { params }))).importId ?? null;
  const form = new FormData();
  form.append('file', file, file.name);
  // The contract does not describe forms.
  const body = form as never;
  return (await unwrap(api.POST('/v1/directory/lists/{id}/imports', { params, body }))).id;
}

export const useSaveList = (id: string) => useStep((body: WriteList) => saveList(id, body));

export const useRetireList = (id: string) =>
  useStep(() => unwrap(api.POST('/v1/directory/lists/{id}/retire', { params: { path: { id } } })));

export const useDecide = (id: string) =>
  useStep((decision: 'apply' | 'discard') => {
    const params = { path: { id } };
    return decision === 'apply'
      ? unwrap(api.POST('/v1/directory/imports/{id}/apply', { params }))
      : unwrap(api.POST('/v1/directory/imports/{id}/discard', { params }));
  });

/** Whose side comes in where somebody of the team had changed a fact. */
export const useChooseSide = (id: string, rowId: string) =>
  useStep((body: Schemas['ChooseSide']) =>
    unwrap(
      api.PUT('/v1/directory/imports/{id}/rows/{rowId}/side', { params: { path: { id, rowId } }, body }),
    ),
  );
