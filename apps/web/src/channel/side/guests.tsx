import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { Ago } from '../../shared/time.js';
import type { ChannelItem } from '../list/channel-list.js';
import { useChannelChanges } from '../list/use-channel-changes.js';
import classes from './side-panel.module.css';

/** Whether the facility's staff read along in the thread of their request, and how they come in. */
export function Guests({ channel: { id, guest } }: { channel: ChannelItem }) {
  const { t } = useTranslation('channel');
  const { invite } = useChannelChanges();
  return (
    <section className={classes.guests} aria-label={t('guest.title')}>
      {guest ? (
        <p>
          <strong>{t('guest.reads', { name: guest.name })}</strong> <Ago at={guest.invitedAt} />
        </p>
      ) : (
        <p>{t('guest.inviteHint')}</p>
      )}
      <Button
        variant="default"
        loading={invite.isPending}
        onClick={() => invite.mutate({ id, invited: guest === null })}
      >
        {t(guest ? 'guest.end' : 'guest.invite')}
      </Button>
      {invite.isError && <ProblemNotice error={invite.error} />}
    </section>
  );
}
