import { Button } from '@mantine/core';
import { IconColumns, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { ListSkeleton } from '../../shared/skeletons.js';
import { useAgo } from '../fact-age.js';
import { Decision } from './decision.js';
import { ImportPage } from './import-page.js';
import { PreviewRows } from './preview-rows.js';
import { useReading, type Reading, type Verdict } from './use-imports.js';
import classes from './imports.module.css';

/** What a list would do, before anything is done; afterwards: what it did. */
export default function PreviewPage() {
  const { t } = useTranslation('imports');
  const { listId = '', importId = '' } = useParams();
  const reading = useReading(importId);
  return (
    <ImportPage
      title={t(
        reading.data && reading.data.state !== 'ready' ? `state.${reading.data.state}` : 'preview.title',
      )}
      {...(reading.data && { lead: <Where reading={reading.data} /> })}
      back={`/directory/lists/${listId}`}
      backTo={reading.data?.sourceName ?? t('title')}
    >
      {reading.isPending && <ListSkeleton rows={5} />}
      {reading.isError && <ProblemNotice error={reading.error} onRetry={() => void reading.refetch()} />}
      {reading.data && <Preview key={importId} reading={reading.data} />}
    </ImportPage>
  );
}

function Where({ reading }: { reading: Reading }) {
  const { t } = useTranslation('imports');
  const ago = useAgo();
  return (
    <>
      {reading.fileName ?? t('history.fetched')} · {ago(reading.createdAt)}
      {reading.encoding !== 'utf-8' && ` · ${t('preview.encoding', { encoding: reading.encoding })}`}
    </>
  );
}

interface Count {
  verdict: Verdict | 'same';
  count: number;
}

const countsOf = ({ created, changed, same, gone, bad, noted }: Reading): Count[] => [
  { verdict: 'new', count: created },
  { verdict: 'changed', count: changed },
  { verdict: 'same', count: same },
  { verdict: 'gone', count: gone },
  { verdict: 'bad', count: bad },
  { verdict: 'noted', count: noted },
];

function Preview({ reading }: { reading: Reading }) {
  const { t } = useTranslation('imports');
  const counts = countsOf(reading);
  // What somebody has to do something about comes first.
  const first = (['bad', 'changed', 'new', 'gone', 'noted'] as const).find((verdict) =>
    counts.some((each) => each.verdict === verdict && each.count > 0),
  );
  const [verdict, setVerdict] = useState<Verdict | undefined>(first);
  const ready = reading.state === 'ready';
  const aside = reading.state === 'discarded';
  return (
    <>
      <Decision reading={reading} />
      <div className={classes.counts} role="group" aria-label={t('preview.counts')}>
        {counts.map((each) => (
          <CountTile
            key={each.verdict}
            {...each}
            chosen={each.verdict === verdict}
            {...(each.verdict !== 'same' &&
              each.count > 0 &&
              !aside && { onChoose: () => setVerdict(each.verdict === 'same' ? undefined : each.verdict) })}
          />
        ))}
      </div>
      <div className={classes.actions}>
        {reading.table && ready && (
          <Button
            component={Link}
            to="columns"
            variant="default"
            leftSection={<IconColumns size={20} aria-hidden />}
          >
            {t('columns.change')}
          </Button>
        )}
        {reading.bad + reading.noted > 0 && !aside && (
          <Button
            component="a"
            href={`/v1/directory/imports/${reading.id}/problems.csv`}
            download
            variant="default"
            leftSection={<IconDownload size={20} aria-hidden />}
          >
            {t('preview.problems')}
          </Button>
        )}
      </div>
      {verdict && !aside && <PreviewRows key={verdict} reading={reading} verdict={verdict} />}
    </>
  );
}

interface CountTileProps extends Count {
  chosen: boolean;
  /** Shows its rows; not there where there is nothing to show. */
  onChoose?: () => void;
}

function CountTile({ verdict, count, chosen, onChoose }: CountTileProps) {
  const { t, i18n } = useTranslation('imports');
  const number = new Intl.NumberFormat(i18n.language).format(count);
  const said = (
    <>
      <b>{number}</b>
      <span>{t(`verdict.${verdict}`, { count })}</span>
    </>
  );
  if (!onChoose)
    return (
      <div className={classes.tile} data-none={count === 0 || undefined}>
        {said}
      </div>
    );
  return (
    <button
      type="button"
      className={classes.tile}
      data-verdict={verdict}
      aria-pressed={chosen}
      onClick={onChoose}
    >
      {said}
    </button>
  );
}
