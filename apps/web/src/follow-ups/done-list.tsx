import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CallTime } from './call-time.js';
import { useStepName } from './call-item.js';
import { useFollowUps, type Call, type Scope } from './use-follow-ups.js';
import classes from './follow-ups.module.css';

/** What became of the latest calls; what nobody made is named as well. */
export function DoneList({ scope }: { scope: Scope }) {
  const { t } = useTranslation('followUps');
  const stepName = useStepName();
  const found = useFollowUps(scope, 'closed');
  // Calls of a plan that ended go together; a line for each would bury what was done.
  const calls = (found.data?.pages[0]?.items ?? []).filter(({ status }) => status !== 'ended').slice(0, 20);
  if (calls.length === 0) return null;
  return (
    <section className={classes.group}>
      <h2>{t('closed.title')}</h2>
      <ul className={classes.list}>
        {calls.map((call) => (
          <li key={call.id}>
            <Link className={classes.call ?? ''} to={`/follow-ups/${call.id}`}>
              <span className={classes.who}>
                <strong>{call.caseNumber}</strong>
                <span>{[stepName(call), !call.mine && call.coachName].filter(Boolean).join(' · ')}</span>
              </span>
              <span className={classes.when}>
                <strong>
                  <Became call={call} />
                </strong>
                {call.endedAt && (
                  <span>
                    <CallTime at={call.endedAt} />
                  </span>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Became({ call: { result, endReason } }: { call: Call }) {
  const { t } = useTranslation('followUps');
  return endReason ? t(`end.${endReason}`) : result && t(`resultName.${result}`);
}
