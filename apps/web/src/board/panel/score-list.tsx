import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../shared/api.js';
import { formatDistance } from '../../shared/distance.js';
import type { Candidate } from './use-candidates.js';
import classes from './candidates.module.css';

/** Why a coach stands where they stand: each score in words, with its points. */
export function ScoreList({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation('board');
  return (
    <dl className={classes.scores}>
      {candidate.scores.map((score) => (
        <div key={score.name}>
          <dt>
            <ScoreWords score={score} candidate={candidate} />
          </dt>
          <dd>{signed(score.points)}</dd>
        </div>
      ))}
      <div className={classes.total}>
        <dt>{t('score.total')}</dt>
        <dd>{signed(candidate.totalPoints)}</dd>
      </div>
    </dl>
  );
}

function ScoreWords({ score, candidate }: { score: Schemas['ScoreView']; candidate: Candidate }) {
  const { t, i18n } = useTranslation('board');
  const { name, value } = score;
  const { distanceKm, freeInMinutes, travelMinutes } = candidate;
  switch (name) {
    case 'travel': {
      if (value === null) return t('score.travelUnknown');
      const from = freeInMinutes === null ? 'score.travel' : 'score.travelFromVisit';
      const minutes = t(from, { count: Math.round(value) });
      return distanceKm === null ? minutes : `${minutes} · ${formatDistance(distanceKm, i18n.language)}`;
    }
    case 'fairness': {
      const hours = Math.floor(value ?? Infinity);
      return hours >= 24 ? t('score.fairnessDay') : t('score.fairness', { count: hours });
    }
    case 'free_in':
      return t('score.freeIn', { count: value ?? 0, there: (value ?? 0) + (travelMinutes ?? 0) });
    case 'in_time':
      return t('score.inTime', { count: value ?? 0 });
    case 'load':
      return t('score.load', { count: value ?? 0 });
    case 'continuity':
    case 'language':
    case 'gender':
    case 'pathway':
      return t(value ? `score.${name}` : `score.${name}Not`);
  }
}

function signed(points: number): string {
  const rounded = Math.round(points);
  return rounded > 0 ? `+${rounded}` : rounded < 0 ? `−${Math.abs(rounded)}` : '0';
}
