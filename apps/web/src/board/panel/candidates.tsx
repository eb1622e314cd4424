import { Text, Title } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../shared/api.js';
import { ChoiceField } from '../../shared/choice-field.js';
import { EmptyState } from '../../shared/empty-state.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { ListSkeleton } from '../../shared/skeletons.js';
import type { Card } from '../model.js';
import { AssignCoach } from './assign-coach.js';
import { isSearching, mayAsk, mayAssign, waysToMeet } from './by-hand.js';
import { EligibleRow, ExcludedRow } from './candidate-rows.js';
import classes from './candidates.module.css';
import { useAskCoach } from './use-ask-coach.js';
import { useCandidates, type Candidate } from './use-candidates.js';

interface CandidatesProps {
  card: Card;
  onAssigned: () => void;
}

/** The ranking with its reasons: who can come, best first; then who cannot, and why. */
export function Candidates({ card, onAssigned }: CandidatesProps) {
  const [wished, setWished] = useState<Schemas['Modality'] | null>(null);
  const candidates = useCandidates(card.id, wished);
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
  return (
    <Ranking
      card={card}
      ranking={candidates.data}
      modality={wished ?? candidates.data.modality}
      onWish={setWished}
      onAssigned={onAssigned}
    />
  );
}

/** Those with whom something can be done are found first. */
const possible = (candidate: Candidate): number => Number(mayAsk(candidate)) + Number(mayAssign(candidate));

interface RankingProps extends CandidatesProps {
  ranking: Schemas['CandidateList'];
  modality: Schemas['Modality'];
  /** What if they met in another way? */
  onWish: (modality: Schemas['Modality']) => void;
}

function Ranking({ card, ranking, modality, onWish, onAssigned }: RankingProps) {
  const { t } = useTranslation(['board', 'common', 'terms']);
  const [chosen, setChosen] = useState<Candidate | null>(null);
  const ask = useAskCoach(card, modality);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Whoever asked for "assign" goes on at the best coach; whoever walks along the tabs stays there.
    if (document.activeElement?.role === 'tab') return;
    list.current?.scrollIntoView({ block: 'nearest' });
    list.current?.querySelector('button')?.focus();
  }, []);
  const others = ranking.items.filter(({ coachId }) => coachId !== card.assignment?.coachId);
  const eligible = others.filter(({ excludedBecause }) => excludedBecause === null);
  const excluded = others
    .filter(({ excludedBecause }) => excludedBecause !== null)
    .sort((first, second) => possible(second) - possible(first));
  const ways = waysToMeet[card.modality].filter((way) => ranking.ways.includes(way));
  const acts = (candidate: Candidate) => ({
    candidate,
    onAssign: () => setChosen(candidate),
    onAsk: isSearching(card) ? () => ask.mutate(candidate) : undefined,
    asking: ask.isPending && ask.variables.coachId === candidate.coachId,
  });
  return (
    <div className={classes.root} ref={list}>
      <div>
        <Text size="sm" c="dimmed">
          {t(`candidates.mode.${ranking.mode}`)} {isSearching(card) && t(`candidates.step.${ranking.step}`)}
        </Text>
        {ranking.modality !== card.modality && (
          <Text size="sm">
            {t('candidates.rankedFor', { modality: t(`terms:modality.${ranking.modality}`) })}
          </Text>
        )}
      </div>
      {ways.length > 1 && (
        <ChoiceField
          label={t('candidates.how')}
          options={ways.map((value) => ({ value, label: t(`common:modality.${value}`) }))}
          value={modality}
          onChange={onWish}
        />
      )}
      {ask.error && <ProblemNotice error={ask.error} />}
      {eligible.length === 0 && (
        <EmptyState compact icon={IconUsers} title={t('candidates.none')} hint={t('candidates.noneHint')} />
      )}
      <ol className={classes.list}>
        {eligible.map((candidate, index) => (
          <EligibleRow key={candidate.coachId} rank={index + 1} {...acts(candidate)} />
        ))}
      </ol>
      {excluded.length > 0 && (
        <section>
          <Title order={3} className={classes.subheading}>
            {t('candidates.excluded')}
          </Title>
          <ul className={classes.list}>
            {excluded.map((candidate) => (
              <ExcludedRow key={candidate.coachId} {...acts(candidate)} />
            ))}
          </ul>
        </section>
      )}
      <AssignCoach
        card={card}
        candidate={chosen}
        modality={modality}
        onClose={() => setChosen(null)}
        onAssigned={onAssigned}
      />
    </div>
  );
}
