import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconUsers } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap, type Schemas } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { keys } from '../../shared/query.js';
import { ListSkeleton } from '../../shared/skeletons.js';
import type { Card } from '../model.js';
import { ScoreList } from './score-list.js';
import { AssignCoach } from './assign-coach.js';
import classes from './candidates.module.css';

export type Candidate = Schemas['CandidateView'];

/** A dispatcher who has spoken with the coach may overrule these; being busy or not cleared is a hard no. */
const overrulable: readonly Schemas['Exclusion'][] = [
  'off_duty',
  'being_asked',
  'declined_this',
  'no_answer_yet',
  'standing_by',
];

const mayOverrule = ({ excludedBecause: reason }: Candidate): boolean =>
  reason !== null && overrulable.includes(reason);

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
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/requests/{id}/candidates', { params: { path: { id: card.id } }, signal })),
  });
  const list = useRef<HTMLDivElement>(null);
  const loaded = candidates.data !== undefined;
  useEffect(() => {
    // Whoever asked for "assign" goes on at the best coach; whoever walks along the tabs stays there.
    if (!loaded || document.activeElement?.role === 'tab') return;
    list.current?.scrollIntoView({ block: 'nearest' });
    list.current?.querySelector('button')?.focus();
  }, [loaded]);
  if (candidates.isPending) return <ListSkeleton rows={4} height={88} />;
  if (candidates.isError && !candidates.data) {
    return (
      <ProblemNotice
        error={candidates.error}
        onRetry={() => void candidates.refetch()}
        retrying={candidates.isFetching}
      />
    );
  }
  const others = candidates.data.items.filter(({ coachId }) => coachId !== card.assignment?.coachId);
  const eligible = others.filter((candidate) => candidate.excludedBecause === null);
  // Those who may be assigned all the same are found first.
  const excluded = others
    .filter((candidate) => candidate.excludedBecause !== null)
    .sort((first, second) => Number(mayOverrule(second)) - Number(mayOverrule(first)));
  return (
    <div className={classes.root} ref={list}>
      {eligible.length === 0 && (
        <EmptyState compact icon={IconUsers} title={t('candidates.none')} hint={t('candidates.noneHint')} />
      )}
      <ol className={classes.list}>
        {eligible.map((candidate, index) => (
          <Eligible
            key={candidate.coachId}
            candidate={candidate}
            rank={index + 1}
            onChoose={() => setChosen(candidate)}
          />
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

function Eligible({
  candidate,
  rank,
  onChoose,
}: {
  candidate: Candidate;
  rank: number;
  onChoose: () => void;
}) {
  const { t } = useTranslation('board');
  return (
    <li className={classes.eligible} data-best={rank === 1 || undefined}>
      <span className={classes.rank} aria-label={t('candidates.rank', { rank })}>
        {rank}
      </span>
      <div className={classes.who}>
        <span className={classes.name}>{candidate.coachName}</span>
      </div>
      <Button
        variant={rank === 1 ? 'filled' : 'default'}
        aria-label={t('candidates.assignName', { coach: candidate.coachName })}
        onClick={onChoose}
      >
        {t('candidates.assign')}
      </Button>
      <ScoreList candidate={candidate} />
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
      {mayOverrule(candidate) && (
        <Button
          variant="subtle"
          color="gray"
          aria-label={t('candidates.anywayName', { coach: candidate.coachName })}
          onClick={onChoose}
        >
          {t('candidates.anyway')}
        </Button>
      )}
    </li>
  );
}
