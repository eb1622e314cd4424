import { useTranslation } from 'react-i18next';
import { coachStates, useCoaches } from '../coaches.js';
import classes from './wall-team.module.css';

/** Who is free, who is asked, on the way, with a person or resting: first names, as on a whiteboard. */
export function WallTeam() {
  const { t } = useTranslation('board');
  const coaches = useCoaches().data?.items ?? [];
  const groups = coachStates
    .filter((state) => state !== 'off_duty')
    .map((state) => ({ state, group: coaches.filter((coach) => coach.state === state) }))
    // "Free" stays when nobody is, because that is what one looks for.
    .filter(({ state, group }) => state === 'free' || group.length > 0);
  return (
    <section className={classes.team} aria-label={t('duty.title')}>
      {groups.map(({ state, group }) => (
        <section key={state} className={classes.group} data-state={state}>
          <h2>
            <span className={classes.dot} aria-hidden />
            {t(`duty.state.${state}`)} <strong>{group.length}</strong>
          </h2>
          <p>
            {group.length > 0 ? group.map(({ firstName }) => firstName).join(' · ') : t('duty.nobodyFree')}
          </p>
        </section>
      ))}
    </section>
  );
}
