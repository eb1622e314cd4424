import { cancelReasons } from '@causeway/contracts';
import { Button, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, fieldProblem, unwrap, type Schemas } from '../../shared/api.js';
import { DialogActions } from '../../shared/dialog-actions.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { keys } from '../../shared/query.js';
import { refreshCard } from '../cards.js';
import { liveOffers, type Card } from '../model.js';
import classes from './consequences.module.css';

type CancelReason = Schemas['CancelReason'];

/** Cancels a request, with a reason, after saying what that does. */
export function CancelRequest({ card }: { card: Card }) {
  const { t } = useTranslation(['board', 'common']);
  const queryClient = useQueryClient();
  const [opened, { open, close }] = useDisclosure();
  const [reason, setReason] = useState<CancelReason | null>(null);
  const [asked, setAsked] = useState(false);
  const [note, setNote] = useState('');
  const cancel = useMutation({
    mutationFn: (chosen: CancelReason) =>
      unwrap(
        api.POST('/v1/requests/{id}/cancel', {
          params: { path: { id: card.id } },
          body: { reason: chosen, ...(note.trim() ? { note: note.trim() } : {}) },
        }),
      ),
    onSuccess: () => {
      notifications.show({ message: t('cancel.done', { caseNumber: card.caseNumber }) });
      close();
    },
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: keys.timeline(card.id) });
      void queryClient.invalidateQueries({ queryKey: keys.coaches });
      return refreshCard(queryClient, card.id);
    },
  });
  const told = [card.assignment?.coachName, ...liveOffers(card).map((offer) => offer.coachName)].filter(
    Boolean,
  );
  const noteProblem = fieldProblem(cancel.error, 'note');
  return (
    <>
      <Button variant="subtle" color="clay" onClick={open}>
        {t('cancel.open')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('cancel.title', { caseNumber: card.caseNumber })}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <Stack>
          <ul className={classes.list}>
            {told.length > 0 && <li>{t('cancel.told', { coaches: told.join(', ') })}</li>}
            <li>{t('cancel.facility', { facility: card.facility.name })}</li>
            <li>{t('cancel.forGood')}</li>
          </ul>
          <Radio.Group
            label={t('cancel.reason')}
            value={reason}
            onChange={(value) => setReason(value)}
            error={asked && !reason && t('cancel.reasonMissing')}
          >
            <Stack gap={0} mt="xs">
              {cancelReasons.map((value) => (
                <Radio
                  key={value}
                  value={value}
                  label={t(`reasonWords.${value}`)}
                  size="md"
                  className={classes.radio ?? ''}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label={t('cancel.note')}
            description={t('note.hint')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            maxLength={300}
            error={noteProblem}
          />
          {cancel.isError && !noteProblem && <ProblemNotice error={cancel.error} />}
          <DialogActions>
            <Button variant="default" onClick={close}>
              {t('cancel.keep')}
            </Button>
            <Button
              color="clay"
              loading={cancel.isPending}
              onClick={() => {
                setAsked(true);
                if (reason) cancel.mutate(reason);
              }}
            >
              {t('cancel.button')}
            </Button>
          </DialogActions>
        </Stack>
      </Modal>
    </>
  );
}
