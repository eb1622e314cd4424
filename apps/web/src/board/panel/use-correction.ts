import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ProblemError, unwrap } from '../../shared/api.js';
import { serverTime } from '../../shared/clock.js';
import {
  changesOf,
  differencesBetween,
  rebased,
  saidIn,
  type Detail,
  type RequestDetails,
  type Said,
} from '../../shared/correction.js';
import { readablePhone } from '../../shared/phone.js';
import { keys } from '../../shared/query.js';
import { useMe } from '../../shared/session.js';
import { refreshCard } from '../cards.js';
import type { Card } from '../model.js';
import { nextClock } from '../new-request/draft.js';

/** What is there now, for the form; times on the organization's clock. */
export const toSaid = (details: RequestDetails, timeZone: string): Said =>
  saidIn(details, {
    phone: readablePhone,
    clock: (moment) =>
      Date.parse(moment) <= serverTime()
        ? ''
        : new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format(Date.parse(moment)),
  });

interface Following {
  /** Somebody else corrected it meanwhile: theirs, with what was typed here. */
  onRebased: (said: Said) => void;
  onDone: () => void;
}

/** Sends what was changed, and takes in what somebody else corrected meanwhile. */
export function useCorrection(card: Card, fetched: RequestDetails, { onRebased, onDone }: Following) {
  const { t } = useTranslation('board');
  const { timeZone } = useMe().organization;
  const queryClient = useQueryClient();
  const [base, setBase] = useState(fetched);
  const [meanwhile, setMeanwhile] = useState<Detail[]>([]);
  const params = { path: { id: card.id } };
  const { caseNumber } = card;

  const save = useMutation({
    mutationFn: async (typed: Said) => {
      const before = toSaid(base, timeZone);
      const changes = changesOf(before, typed, (clock) => nextClock(clock, timeZone));
      if (Object.keys(changes).length === 0) return base;
      try {
        const body = { ...changes, revision: base.revision };
        return await unwrap(api.PATCH('/v1/requests/{id}', { params, body }));
      } catch (error) {
        if (error instanceof ProblemError && error.problem.code === 'request.corrected_meanwhile') {
          const details = await unwrap(api.GET('/v1/requests/{id}/details', { params }));
          const now = toSaid(details, timeZone);
          setBase(details);
          setMeanwhile(differencesBetween(before, now));
          onRebased(rebased(before, typed, now));
        }
        throw error;
      }
    },
    onMutate: () => setMeanwhile([]),
    onSuccess: ({ revision }) => {
      notifications.show({
        message: t(revision === base.revision ? 'correct.nothing' : 'correct.done', { caseNumber }),
      });
      onDone();
    },
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: keys.timeline(card.id) });
      return refreshCard(queryClient, card.id);
    },
  });
  return { save, meanwhile, ways: base.modalities };
}
