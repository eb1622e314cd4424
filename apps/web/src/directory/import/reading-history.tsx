import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { ListSkeleton } from '../../shared/skeletons.js';
import { useAgo } from '../fact-age.js';
import { useReadings, type Reading } from './use-imports.js';
import classes from './imports.module.css';

/** What came of a list so far, the newest first. */
export function ReadingHistory({ listId }: { listId: string }) {
  const { t } = useTranslation('imports');
  const ago = useAgo();
  const readings = useReadings(listId);
  return (
    <section className={classes.part} aria-label={t('history.title')}>
      <h2>{t('history.title')}</h2>
      {readings.isPending && <ListSkeleton rows={2} />}
      {readings.isError && <ProblemNotice error={readings.error} onRetry={() => void readings.refetch()} />}
      {readings.data?.items.length === 0 && <p className={classes.dim}>{t('history.none')}</p>}
      {readings.data && readings.data.items.length > 0 && (
        <ol className={classes.history}>
          {readings.data.items.map((reading) => (
            <li key={reading.id}>
              <Link to={`/directory/lists/${listId}/imports/${reading.id}`}>
                {t(`state.${reading.state}`)} · {ago(reading.decidedAt ?? reading.createdAt)}
              </Link>
              <span>
                {reading.fileName ?? t('history.fetched')} · <InShort reading={reading} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** What a reading does, in a line. */
function InShort({ reading }: { reading: Reading }) {
  const { t } = useTranslation('imports');
  const { created, changed, same, gone, bad } = reading;
  const said = [
    created > 0 && t('short.new', { count: created }),
    changed > 0 && t('short.changed', { count: changed }),
    same > 0 && t('short.same', { count: same }),
    gone > 0 && t('short.gone', { count: gone }),
    bad > 0 && t('short.bad', { count: bad }),
  ].filter(Boolean);
  return said.length > 0 ? said.join(', ') : t('short.nothing');
}
