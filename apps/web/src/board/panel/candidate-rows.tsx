import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CallCoach } from '../call-coach.js';
import { mayAsk, mayAssign } from './by-hand.js';
import classes from './candidates.module.css';
import { ScoreList } from './score-list.js';
import type { Candidate } from './use-candidates.js';

interface RowProps {
  candidate: Candidate;
  onAssign: () => void;
  /** Left out when nobody is asked any more. */
  onAsk?: (() => void) | undefined;
  /** This coach is just being asked. */
  asking: boolean;
}

/** Somebody who can come, with the reasons for the rank. */
export function EligibleRow({ candidate, rank, onAssign, onAsk, asking }: RowProps & { rank: number }) {
  const { t } = useTranslation('board');
  const coach = candidate.coachName;
  const best = rank === 1;
  return (
    <li className={classes.eligible} data-best={best || undefined}>
      <span className={classes.rank} aria-label={t('candidates.rank', { rank })}>
        {rank}
      </span>
      <div className={classes.who}>
        <span className={classes.name}>{coach}</span>
        <CallCoach coachId={candidate.coachId} coach={coach} />
        {candidate.freeInMinutes !== null && (
          <Text component="span" size="sm" c="dimmed">
            {t('candidates.afterwards')}
          </Text>
        )}
      </div>
      <div className={classes.acts}>
        {onAsk && (
          <Button
            variant={best ? 'filled' : 'default'}
            aria-label={t('candidates.askName', { coach })}
            loading={asking}
            onClick={onAsk}
          >
            {t('candidates.ask')}
          </Button>
        )}
        {mayAssign(candidate) && (
          <Button
            variant={best && !onAsk ? 'filled' : 'default'}
            aria-label={t('candidates.assignName', { coach })}
            onClick={onAssign}
          >
            {t('candidates.assign')}
          </Button>
        )}
      </div>
      <ScoreList candidate={candidate} />
    </li>
  );
}

/** Somebody who would not be asked now, why, and what a dispatcher may do all the same. */
export function ExcludedRow({ candidate, onAssign, onAsk, asking }: RowProps) {
  const { t } = useTranslation('board');
  const { coachName: coach, excludedBecause, unfitBecause } = candidate;
  const reason = unfitBecause ?? excludedBecause;
  return (
    <li className={classes.excluded}>
      <div className={classes.who}>
        <span className={classes.name}>{coach}</span>
        <CallCoach coachId={candidate.coachId} coach={coach} />
        <Text component="span" size="sm" c="dimmed">
          {reason ? t(`exclusion.${reason}`) : null}
        </Text>
      </div>
      <div className={classes.acts}>
        {onAsk && mayAsk(candidate) && (
          <Button
            variant="subtle"
            aria-label={t('candidates.askAnywayName', { coach })}
            loading={asking}
            onClick={onAsk}
          >
            {t('candidates.ask')}
          </Button>
        )}
        {mayAssign(candidate) && (
          <Button
            variant="subtle"
            color="gray"
            aria-label={t('candidates.anywayName', { coach })}
            onClick={onAssign}
          >
            {t('candidates.anyway')}
          </Button>
        )}
      </div>
    </li>
  );
}
