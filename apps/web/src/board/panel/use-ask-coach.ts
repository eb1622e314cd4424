import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap, type Schemas } from '../../shared/api.js';
import { keys } from '../../shared/query.js';
import { refreshCard } from '../cards.js';
import type { Card } from '../model.js';
import type { Candidate } from './use-candidates.js';

/** Asks a coach of the dispatcher's choice, for the time of an offer. */
export function useAskCoach(card: Card, modality: Schemas['Modality']) {
  const { t } = useTranslation('board');
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ coachId }: Candidate) =>
      unwrap(
        api.POST('/v1/requests/{id}/offers', {
          params: { path: { id: card.id } },
          body: { coachId, modality },
        }),
      ),
    onSuccess: (_state, { coachName }) => {
      notifications.show({ message: t('candidates.asked', { coach: coachName }) });
    },
    // Refused or not, what is shown was out of date.
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: keys.candidates(card.id) });
      void queryClient.invalidateQueries({ queryKey: keys.timeline(card.id) });
      return refreshCard(queryClient, card.id);
    },
  });
}
