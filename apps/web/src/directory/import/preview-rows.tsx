import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { ListSkeleton } from '../../shared/skeletons.js';
import { Differences } from './differences.js';
import { useRows, type Reading, type Row, type Verdict } from './use-imports.js';
import classes from './imports.module.css';

interface PreviewRowsProps {
  reading: Reading;
  verdict: Verdict;
}

/** The rows of one verdict, as they stand in the list. */
export function PreviewRows({ reading, verdict }: PreviewRowsProps) {
  const { t } = useTranslation('imports');
  const rows = useRows(reading.id, verdict);
  const items = rows.data?.pages.flatMap((page) => page.items) ?? [];
  const title = t(`rows.${verdict}`);
  // A table without a column of ids has keys that we made; they say nothing to anybody.
  const keyed = !reading.table || 'id' in reading.table.mapping;
  return (
    <section className={classes.part} aria-label={title}>
      <h2>{title}</h2>
      <p className={classes.dim}>{t(`rowsHint.${verdict}`)}</p>
      {rows.isPending && <ListSkeleton rows={4} height={56} />}
      {rows.isError && <ProblemNotice error={rows.error} onRetry={() => void rows.refetch()} />}
      <ul className={classes.rows}>
        {items.map((row) => (
          <li key={row.id}>
            {row.problem ? (
              <Problem row={row} keyed={keyed} />
            ) : (
              <p className={classes.rowName}>{row.name ?? row.key}</p>
            )}
            {row.differences.length > 0 && <Differences reading={reading} row={row} />}
          </li>
        ))}
      </ul>
      {rows.hasNextPage && (
        <Button variant="default" loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
          {t('rows.more')}
        </Button>
      )}
    </section>
  );
}

/** Where it stands in the list, and why it cannot come in as it is. */
function Problem({ row, keyed }: { row: Row; keyed: boolean }) {
  const { t } = useTranslation('imports');
  const { place, key, field, problem, value } = row;
  if (!problem) return null;
  return (
    <>
      <p className={classes.rowName}>
        {placeInWords(t, place)}
        {keyed && key && ` · ${key}`}
      </p>
      <p>
        {field && <code>{field}</code>} {t(`problem.${problem}`)}
        {value && (
          <>
            {' '}
            <q className={classes.value}>{value}</q>
          </>
        )}
      </p>
    </>
  );
}

function placeInWords(t: ReturnType<typeof useTranslation<'imports'>>['t'], place: string | null): string {
  if (!place) return '';
  if (/^\d+$/.test(place)) return t('place.line', { number: place });
  const number = /^#(\d+)$/.exec(place)?.[1];
  return number === undefined ? place : t('place.entry', { number });
}
