import { Button, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../shared/api.js';
import { DialogActions } from '../../shared/dialog-actions.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { keys } from '../../shared/query.js';
import { refreshCard } from '../cards.js';
import type { Card } from '../model.js';
import classes from './still-here.module.css';

/** What the unit said on the phone: the person is still there, or has left, which ends the request. */
export function StillHere({ card }: { card: Card }) {
  const { t } = useTranslation(['board', 'common']);
  const queryClient = useQueryClient();
  const [asked, { open, close }] = useDisclosure();
  const answer = useMutation({
    mutationFn: (here: boolean) =>
      unwrap(api.POST('/v1/requests/{id}/still-here', { params: { path: { id: card.id } }, body: { here } })),
    onSuccess: (_state, here) => {
      const { caseNumber } = card;
      notifications.show({ message: t(here ? 'stillHere.doneHere' : 'stillHere.doneLeft', { caseNumber }) });
      close();
    },
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: keys.timeline(card.id) });
      void queryClient.invalidateQueries({ queryKey: keys.coaches });
      return refreshCard(queryClient, card.id);
    },
  });
  return (
    <div className={classes.root}>
      {answer.isError && !asked && <ProblemNotice error={answer.error} />}
      <div className={classes.buttons}>
        <Button
          variant="default"
          loading={answer.isPending && answer.variables}
          onClick={() => answer.mutate(true)}
        >
          {t('stillHere.here')}
        </Button>
        <Button variant="default" onClick={open}>
          {t('stillHere.left')}
        </Button>
      </div>
      <Modal
        opened={asked}
        onClose={close}
        title={t('stillHere.sure', { caseNumber: card.caseNumber })}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <Stack>
          <Text size="sm">
            {card.assignment
              ? t('stillHere.toldCoach', { coach: card.assignment.coachName })
              : t('stillHere.told')}
          </Text>
          {answer.isError && <ProblemNotice error={answer.error} />}
          <DialogActions>
            <Button variant="default" onClick={close}>
              {t('common:back')}
            </Button>
            <Button color="clay" loading={answer.isPending} onClick={() => answer.mutate(false)}>
              {t('stillHere.sureButton')}
            </Button>
          </DialogActions>
        </Stack>
      </Modal>
    </div>
  );
}
