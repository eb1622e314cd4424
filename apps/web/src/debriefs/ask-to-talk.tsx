import { Button } from '@mantine/core';
import { IconMessageHeart } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../shared/problem-notice.js';
import { debriefsQuery, useDebriefSteps } from './use-debriefs.js';
import classes from './debriefs.module.css';

/** "I'd like to talk to somebody": one tap, no reason; and who is there once somebody is. */
export function AskToTalk({ prominent }: { prominent: boolean }) {
  const { t } = useTranslation('debriefs');
  const debriefs = useQuery(debriefsQuery);
  const { ask, end } = useDebriefSteps();
  const mine = debriefs.data?.items.find((each) => each.mine);
  const error = ask.error ?? end.error;
  return (
    <>
      {mine ? (
        <div className={classes.asked} role="status">
          <strong>{mine.takenByName ? t('taken', { name: mine.takenByName }) : t('asked')}</strong>
          <Button variant="subtle" color="gray" loading={end.isPending} onClick={() => end.mutate(mine.id)}>
            {t('takeBack')}
          </Button>
        </div>
      ) : (
        <Button
          variant={prominent ? 'filled' : 'default'}
          leftSection={<IconMessageHeart size={22} aria-hidden />}
          loading={ask.isPending}
          onClick={() => ask.mutate()}
        >
          {t('ask')}
        </Button>
      )}
      {error && <ProblemNotice error={error} />}
    </>
  );
}
