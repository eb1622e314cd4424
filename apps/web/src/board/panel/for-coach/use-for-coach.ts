import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap, type Schemas } from '../../../shared/api.js';
import { keys } from '../../../shared/query.js';
import { refreshCard } from '../../cards.js';
import type { Card } from '../../model.js';

export type Held = NonNullable<Card['assignment']>;

/** What a coach can say by telephone. */
export type Said =
  | { what: 'set_out'; etaMinutes: number }
  | { what: 'arrived' }
  | ({ what: 'closed' } & Schemas['CloseAssignment'])
  | ({ what: 'handed_back' } & Schemas['HandBackAssignment']);

function write(id: string, said: Said) {
  const params = { path: { id } };
  switch (said.what) {
    case 'set_out': {
      const { etaMinutes } = said;
      return unwrap(api.POST('/v1/assignments/{id}/en-route', { params, body: { etaMinutes } }));
    }
    case 'arrived':
      return unwrap(api.POST('/v1/assignments/{id}/arrive', { params }));
    case 'closed': {
      const { what: _, ...body } = said;
      return unwrap(api.POST('/v1/assignments/{id}/close', { params, body }));
    }
    case 'handed_back': {
      const { what: _, ...body } = said;
      return unwrap(api.POST('/v1/assignments/{id}/hand-back', { params, body }));
    }
  }
}

/** Writes down what the coach said; the board shows what it made of the request. */
export function useForCoach(card: Card, held: Held, onDone: (what: Said['what']) => void) {
  const { t } = useTranslation('board');
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (said: Said) => write(held.id, said),
    onSuccess: (_written, { what }) => {
      notifications.show({ message: t('record.done', { coach: held.coachName }) });
      onDone(what);
    },
    // Refused or not, what is shown was out of date.
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: keys.candidates(card.id) });
      void queryClient.invalidateQueries({ queryKey: keys.timeline(card.id) });
      void queryClient.invalidateQueries({ queryKey: keys.coaches });
      return refreshCard(queryClient, card.id);
    },
  });
}
