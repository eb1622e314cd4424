import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../shared/api.js';

/** The team, with who is on duty and who has the app open. */
export const peopleQuery = queryOptions({
  queryKey: ['channel-people'],
  staleTime: 60_000,
  queryFn: ({ signal }) => unwrap(api.GET('/v1/channels/people', { signal })),
});

/** Who is in a channel. */
export const membersQuery = (id: string) =>
  queryOptions({
    queryKey: ['channel-people', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/channels/{id}/members', { params: { path: { id } }, signal })),
  });

/** Open channels that one can join. */
export const openChannelsQuery = queryOptions({
  queryKey: ['channels', 'open'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/channels/open', { signal })),
});

/** Channels that are out of use. */
export const archivedChannelsQuery = queryOptions({
  queryKey: ['channels', 'archived'],
  queryFn: ({ signal }) =>
    unwrap(api.GET('/v1/channels', { params: { query: { archived: 'true' } }, signal })),
});

export const pinsQuery = (id: string) =>
  queryOptions({
    queryKey: ['channel-pins', id],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/channels/{id}/pins', { params: { path: { id } }, signal })),
  });

/** What a message said, the oldest wording first. */
export const historyQuery = (id: string, seq: number, editedAt: string | undefined) =>
  queryOptions({
    queryKey: ['channel-history', id, seq, editedAt],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/channels/{id}/messages/{seq}/history', { params: { path: { id, seq } }, signal })),
  });

/** Who has read up to a message. */
export const seenQuery = (id: string, seq: number) =>
  queryOptions({
    queryKey: ['channel-seen', id, seq],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/channels/{id}/messages/{seq}/seen', { params: { path: { id, seq } }, signal })),
  });
