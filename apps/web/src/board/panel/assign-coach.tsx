import { justiceKinds } from '@causeway/contracts';
import { Button, Modal, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError, api, fieldProblem, unwrap, type Schemas } from '../../shared/api.js';
import { DialogActions } from '../../shared/dialog-actions.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { keys } from '../../shared/query.js';
import { refreshCard } from '../cards.js';
import { liveOffers, type Card } from '../model.js';
import type { Candidate } from './use-candidates.js';
import classes from './consequences.module.css';

interface AssignCoachProps {
  card: Card;
  /** Null while nobody is chosen: the dialog is closed. */
  candidate: Candidate | null;
  modality: Schemas['Modality'];
  onClose: () => void;
  onAssigned: () => void;
}

/** Says what assigning will do, and does it. */
export function AssignCoach({ card, candidate, modality, onClose, onAssigned }: AssignCoachProps) {
  const { t } = useTranslation(['board', 'common']);
  const queryClient = useQueryClient();
  const [note, setNote] = useState('');
  const consequences = useConsequences(card, candidate, modality);
  const assign = useMutation({
    mutationFn: (chosen: Candidate) =>
      unwrap(
        api.POST('/v1/requests/{id}/assign', {
          params: { path: { id: card.id } },
          body: { coachId: chosen.coachId, modality, ...(note.trim() ? { note: note.trim() } : {}) },
        }),
      ),
    onSuccess: (_state, chosen) => {
      notifications.show({
        message: t('assign.done', { coach: chosen.coachName, caseNumber: card.caseNumber }),
      });
      setNote('');
      onClose();
      onAssigned();
    },
    // Refused or not, what is shown was out of date.
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: keys.candidates(card.id) });
      void queryClient.invalidateQueries({ queryKey: keys.timeline(card.id) });
      void queryClient.invalidateQueries({ queryKey: keys.coaches });
      return refreshCard(queryClient, card.id);
    },
  });
  const close = () => {
    assign.reset();
    onClose();
  };
  const noteProblem = fieldProblem(assign.error, 'note');
  return (
    <Modal
      opened={candidate !== null}
      onClose={close}
      title={t('assign.title', { coach: candidate?.coachName, caseNumber: card.caseNumber })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack>
        <ul className={classes.list}>
          {consequences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <Textarea
          label={t('assign.note')}
          description={t('note.hint')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          maxLength={300}
          error={noteProblem}
        />
        {assign.error instanceof ProblemError && !noteProblem && <ProblemNotice error={assign.error} />}
        <DialogActions>
          <Button variant="default" onClick={close}>
            {t('common:back')}
          </Button>
          <Button
            data-autofocus
            loading={assign.isPending}
            onClick={() => {
              if (candidate) assign.mutate(candidate);
            }}
          >
            {t('assign.button', { coach: candidate?.coachName })}
          </Button>
        </DialogActions>
      </Stack>
    </Modal>
  );
}

/** What follows for everybody concerned, one sentence each. */
function useConsequences(card: Card, candidate: Candidate | null, modality: Schemas['Modality']): string[] {
  const { t } = useTranslation('board');
  if (!candidate) return [];
  const coach = candidate.coachName;
  const reason = candidate.excludedBecause;
  const { assignment } = card;
  const asked = liveOffers(card).filter((offer) => offer.coachId !== candidate.coachId);
  return [
    ...(reason ? [t(`assign.excluded.${reason}`, { coach })] : []),
    t('assign.gets', { coach, caseNumber: card.caseNumber }),
    ...(modality === 'in_person' ? [] : [t(`assign.meets.${modality}`)]),
    ...(assignment
      ? [
          t(`assign.takenFrom.${assignment.status as 'assigned' | 'en_route' | 'arrived'}`, {
            coach: assignment.coachName,
          }),
        ]
      : []),
    ...asked.map((offer) => t('assign.withdrawn', { coach: offer.coachName })),
    ...(justiceKinds.includes(card.facility.kind)
      ? []
      : [t('assign.facility', { facility: card.facility.name })]),
  ];
}
