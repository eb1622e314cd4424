import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap, type Schemas } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { keys } from '../../shared/query.js';
import { ListSkeleton } from '../../shared/skeletons.js';
import type { Card } from '../model.js';
import { AssignCoach } from './assign-coach.js';
import classes from './candidates.module.css';

export type Candidate = Schemas['Candidate'];

/** A dispatcher who has spoken with the coach may overrule these; being busy or not cleared is a hard no. */
const overrulable: readonly Schemas['Exclusion'][] = ['off_duty', 'being_asked', 'declined_this', 'no_answer_yet'];

interface CandidatesProps {
  card: Card;
  onAssigned: () => void;
}

/** The ranking with its reasons: who can come, best first; then who cannot, and why. */
export function Candidates({ card, onAssigned }: CandidatesProps) {
  const { t } = useTranslation('board');
  const [chosen, setChosen] = useState<Candidate | null>(null);
  const candidates = useQuery({
    queryKey: keys.candidates(card.id),
    queryFn: ({ signal }) => unwrap(api.GET('/v1/requests/{id}/candidates', { params: { path: { id: card.id } }, signal })),
  });
  if (candidates.isPending) return <ListSkeleton rows={4} height={88} />;
  if (candidates.isError && !candidates.data) {
    return (
      <ProblemNotice error={candidates.error} onRetry={() => void candidates.refetch()} retrying={candidates.isFetching} />
    );
  }
  const others = candidates.data.items.filter(({ coachId }) => coachId !== card.assignment?.coachId);
  const eligible = others.filter((candidate) => candidate.eligible);
  const excluded = others.filter((candidate) => !candidate.eligible);
  return (
    <div className={classes.root}>
      {eligible.length === 0 && (
        <EmptyState compact icon={IconUsers} title={t('candidates.none')} hint={t('candidates.noneHint')} />
      )}
      <ol className={classes.list}>
        {eligible.map((candidate, index) => (
          <Eligible key={candidate.coachId} candidate={candidate} rank={index + 1} onChoose={() => setChosen(candidate)} />
        ))}
      </ol>
      {excluded.length > 0 && (
        <section>
          <Title order={3} className={classes.subheading}>
            {t('candidates.excluded')}
          </Title>
          <ul className={classes.list}>
            {excluded.map((candidate) => (
              <Excluded key={candidate.coachId} candidate={candidate} onChoose={() => setChosen(candidate)} />
            ))}
          </ul>
        </section>
      )}
      <AssignCoach card={card} candidate={chosen} onClose={() => setChosen(null)} onAssigned={onAssigned} />
    </div>
  );
}

function Travel({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation('board');
  const { travelMinutes, distanceKm } = candidate;
  if (travelMinutes === null) return null;
  return (
    <Text component="span" size="sm" c="dimmed">
      {t('candidates.travel', { count: Math.round(travelMinutes) })}
      {distanceKm !== null && ` · ${t('candidates.distance', { km: distanceKm.toFixed(distanceKm < 10 ? 1 : 0) })}`}
    </Text>
  );
}

function Eligible({ candidate, rank, onChoose }: { candidate: Candidate; rank: number; onChoose: () => void }) {
  const { t } = useTranslation('board');
  return (
    <li className={classes.eligible} data-best={rank === 1 || undefined}>
      <span className={classes.rank} aria-label={t('candidates.rank', { rank })}>
        {rank}
      </span>
      <div className={classes.who}>
        <span className={classes.name}>{candidate.coachName}</span>
        <Travel candidate={candidate} />
        <ul className={classes.scores}>
          {candidate.scores.map((score) => (
            <li key={score.name}>
              <span>{score.explanation}</span>
              <span className={classes.points}>{signed(score.points)}</span>
            </li>
          ))}
        </ul>
      </div>
      <div className={classes.action}>
        <Button
          variant={rank === 1 ? 'filled' : 'default'}
          aria-label={t('candidates.assignName', { coach: candidate.coachName })}
          onClick={onChoose}
          data-autofocus={rank === 1 || undefined}
        >
          {t('candidates.assign')}
        </Button>
        <span className={classes.total}>{t('candidates.points', { count: Math.round(candidate.totalPoints) })}</span>
      </div>
    </li>
  );
}

function Excluded({ candidate, onChoose }: { candidate: Candidate; onChoose: () => void }) {
  const { t } = useTranslation('board');
  const reason = candidate.excludedBecause;
  return (
    <li className={classes.excluded}>
      <div className={classes.who}>
        <span className={classes.name}>{candidate.coachName}</span>
        <Text component="span" size="sm" c="dimmed">
          {reason ? t(`exclusion.${reason}`) : null}
        </Text>
      </div>
      {reason && overrulable.includes(reason) && (
        <Button variant="subtle" color="gray" aria-label={t('candidates.anywayName', { coach: candidate.coachName })} onClick={onChoose}>
          {t('candidates.anyway')}
        </Button>
      )}
    </li>
  );
}

function signed(points: number): string {
  const rounded = Math.round(points);
  return rounded > 0 ? `+${rounded}` : rounded < 0 ? `−${Math.abs(rounded)}` : '0';
}
