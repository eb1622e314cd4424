import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { ProblemError, api, unwrap, type Schemas } from '../shared/api.js';
import { noteServerNow, serverTime } from '../shared/clock.js';
import { useLive } from '../shared/live.js';
import { keys } from '../shared/query.js';
import { applyOffer, type OfferCard } from './offers.js';
import { openAssignmentsQuery, useAssignmentCache } from './use-assignments.js';

type OfferList = Schemas['OfferList'];

/** The offers made to this coach: open ones, and those she put off. */
export function useOffers() {
  return useQuery({
    queryKey: keys.offers,
    queryFn: async ({ signal }) => {
      const list = await unwrap(api.GET('/v1/offers', { signal }));
      for (const offer of list.items) noteServerNow(offer.serverNow);
      return list;
    },
  });
}

function useOfferCache() {
  const queryClient = useQueryClient();
  return {
    /** Whether the coach was told before that she stands by. */
    standsBy: ({ id }: OfferCard): boolean =>
      queryClient
        .getQueryData<OfferList>(keys.offers)
        ?.items.some((known) => known.id === id && known.status === 'standby') ?? false,
    /** What the server said about an offer. An answer that is still under way may be older, so it is asked again. */
    put: async (offer: OfferCard): Promise<void> => {
      await queryClient.cancelQueries({ queryKey: keys.offers });
      queryClient.setQueryData<OfferList>(keys.offers, (list) => ({
        items: applyOffer(list?.items ?? [], offer),
      }));
    },
  };
}

/** Listens to what becomes of offers, on whatever page the coach is. */
export function useOfferEvents(): void {
  const { t } = useTranslation('coach');
  const queryClient = useQueryClient();
  const cache = useOfferCache();
  useLive('offer.changed', (offer) => {
    noteServerNow(offer.serverNow);
    // An open one says so on its own screen.
    if (offer.status === 'withdrawn' && offer.requestStatus !== 'searching' && cache.standsBy(offer))
      notifications.show({ message: t('ended.settled.title'), color: 'causeway' });
    void cache.put(offer);
    if (offer.status === 'accepted') void queryClient.invalidateQueries({ queryKey: ['assignments'] });
  });
}

/** Under this key the accepting of a request is found while it is under way and after. */
export const acceptKey = (requestId: string) => ['offers', 'accept', requestId] as const;

/** Answers one offer. */
export function useOfferAnswers(offer: OfferCard) {
  const queryClient = useQueryClient();
  const offers = useOfferCache();
  const assignments = useAssignmentCache();
  const { t } = useTranslation('coach');
  const path = { path: { id: offer.id } };

  const accept = useMutation({
    mutationKey: acceptKey(offer.requestId),
    mutationFn: async () => {
      try {
        return await unwrap(api.POST('/v1/offers/{id}/accept', { params: path, body: {} }));
      } catch (error) {
        // The first answer may have been lost on the way back: then this one is already ours.
        const mine = await findMine(error);
        if (mine) return { offer: { ...offer, status: 'accepted' as const }, assignment: mine };
        throw error;
      }
    },
    onSuccess: ({ offer: answered, assignment }) => {
      if (assignment) assignments.take(assignment);
      else
        notifications.show({
          message: t(answered.afterwards ? 'offer.promised' : 'offer.behind'),
          color: 'causeway',
        });
      void offers.put(answered);
    },
    onError: showEnd,
  });

  const decline = useMutation({
    mutationFn: (body: Schemas['DeclineOffer']) =>
      unwrap(api.POST('/v1/offers/{id}/decline', { params: path, body })),
    onSuccess: (answered) => {
      noteServerNow(answered.serverNow);
      return offers.put(answered);
    },
    onError: async (error) => {
      await showEnd(error);
      // After a lost answer the offer may be just what the coach wanted: the list says what it is.
      void queryClient.invalidateQueries({ queryKey: keys.offers });
    },
  });

  async function showEnd(error: Error): Promise<void> {
    const ended = endedBy(error, offer);
    if (ended) await offers.put(ended);
  }

  async function findMine(error: unknown) {
    if (!(error instanceof ProblemError) || error.problem.status !== 409) return undefined;
    const open = await queryClient.fetchQuery({ ...openAssignmentsQuery, staleTime: 0 });
    return open.items.find((assignment) => assignment.requestId === offer.requestId);
  }

  return { accept, decline };
}

/** The offer as ended, when a refusal means that it is over; null when it may be answered again. */
function endedBy(error: unknown, offer: OfferCard): OfferCard | null {
  if (!(error instanceof ProblemError) || ![404, 409, 410].includes(error.problem.status)) return null;
  const late = Date.parse(offer.expiresAt) <= serverTime();
  return { ...offer, status: late && error.problem.code !== 'offer.already_taken' ? 'expired' : 'withdrawn' };
}
