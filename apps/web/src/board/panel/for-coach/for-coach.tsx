import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../shared/problem-notice.js';
import { CallCoach } from '../../call-coach.js';
import type { Card } from '../../model.js';
import { CloseDialog } from './close-dialog.js';
import classes from './for-coach.module.css';
import { HandBackDialog } from './hand-back-dialog.js';
import { SetOutDialog } from './set-out-dialog.js';
import { useForCoach, type Held, type Said } from './use-for-coach.js';

/** What can be said next, in the order in which it usually happens. */
const sayable: Record<string, readonly Said['what'][]> = {
  assigned: ['set_out', 'arrived', 'closed', 'handed_back'],
  en_route: ['set_out', 'arrived', 'closed', 'handed_back'],
  arrived: ['closed', 'handed_back'],
};

/** For a coach who phones in or has lost her phone: the dispatcher writes down what she says. */
export function ForCoach({ card, held }: { card: Card; held: Held }) {
  const { t } = useTranslation('board');
  const [dialog, setDialog] = useState<Said['what'] | null>(null);
  const close = () => setDialog(null);
  // The next dialog may be open before the answer to the last word is here.
  const say = useForCoach(card, held, (what) => setDialog((open) => (open === what ? null : open)));
  const { coachName: coach } = held;
  const props = { coach, card, say, onClose: close };
  return (
    <section className={classes.root}>
      <Title order={3} className={classes.title}>
        {t('record.title', { coach })}
      </Title>
      <Text size="sm" c="dimmed">
        {t('record.hint', { coach })}
      </Text>
      <CallCoach coachId={held.coachId} coach={coach} />
      {say.isError && dialog === null && <ProblemNotice error={say.error} />}
      <div className={classes.buttons}>
        {sayable[held.status]?.map((what) => (
          <Button
            key={what}
            variant="default"
            loading={what === 'arrived' && say.isPending && say.variables.what === 'arrived'}
            onClick={() => {
              say.reset();
              if (what === 'arrived') say.mutate({ what });
              else setDialog(what);
            }}
          >
            {t(`record.${what === 'set_out' && held.status === 'en_route' ? 'new_time' : what}`)}
          </Button>
        ))}
      </div>
      <SetOutDialog opened={dialog === 'set_out'} {...props} />
      <CloseDialog opened={dialog === 'closed'} {...props} />
      <HandBackDialog opened={dialog === 'handed_back'} {...props} />
    </section>
  );
}
