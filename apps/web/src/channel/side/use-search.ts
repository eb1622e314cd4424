import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { noFilters } from '../../directory/filters.js';
import type { Found } from '../../directory/found.js';
import { useKeptCards } from '../../directory/use-kept.js';
import { api, unwrap, type Schemas } from '../../shared/api.js';
import type { Message } from '../log/conversation.js';
import { findHeld } from './find-held.js';

/** Of each part. */
const most = 20;
/** Longer searches are refused. */
const longest = 100;

interface Answer {
  resources: readonly Found[];
  /** Messages that the server found, in what one may read. */
  messages: readonly Schemas['FoundMessage'][];
  /** Without the server: what this device holds of the channel that is open. */
  held: readonly Message[];
  state: 'nothing asked' | 'asking' | 'answered' | 'kept';
  /** What is shown answers what was asked before. */
  isOld: boolean;
}

/**
 * What the team said and what it knows, for the same words. When the server does not answer, from what this device holds.
 * @param channelId where messages are looked for; everywhere when it is left out
 */
export function useSearch(
  asked: string,
  channelId: string | undefined,
  messages: ReadonlyMap<number, Message>,
): Answer {
  const words = asked.slice(0, longest);
  const found = useQuery({
    queryKey: ['search', words, channelId],
    enabled: words !== '',
    placeholderData: keepPreviousData,
    // What this device holds is shown at once; the next letter asks again.
    retry: false,
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/search', {
          params: { query: { q: words, limit: most, ...(channelId && { in: channelId }) } },
          signal,
        }),
      ),
  });
  const isKept = words !== '' && found.isError;
  const kept = useKeptCards(isKept, { ...noFilters, search: words }, found.data && [found.data.resources]);
  const state = words === '' ? 'nothing asked' : isKept ? 'kept' : found.data ? 'answered' : 'asking';
  const shown = state === 'answered' ? found.data : undefined;
  return {
    resources: (isKept ? kept.data?.cards.slice(0, most) : shown?.resources.items) ?? [],
    messages: shown?.messages.items ?? [],
    held: isKept ? findHeld(messages.values(), words, most) : [],
    state,
    isOld: found.isPlaceholderData,
  };
}
