import { Button, SegmentedControl, Table, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconMoodSmile } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TitleWithHelp } from '../help/title-with-help.js';
import { Bars } from '../facilities/report/bars.js';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { serverTime } from '../shared/clock.js';
import { EmptyState } from '../shared/empty-state.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { keys } from '../shared/query.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { Ago } from '../shared/time.js';
import classes from './unmet.module.css';

type Ledger = Schemas['UnmetLedger'];

const ranges = ['7', '30', '90', '365'] as const;
type Range = (typeof ranges)[number];
const DAY_MS = 86_400_000;

/** The requests for which nobody could come: how many, why, when and where. */
export default function Unmet() {
  const { t } = useTranslation(['unmet', 'common']);
  const [range, setRange] = useState<Range>('30');
  const ledger = useInfiniteQuery({
    queryKey: keys.unmet(range),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const from = new Date(serverTime() - Number(range) * DAY_MS).toISOString();
      const query = { from, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) };
      return unwrap(api.GET('/v1/reports/unmet', { params: { query }, signal }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const first = ledger.data?.pages[0];
  return (
    <div className={classes.page}>
      <title>{`${t('title')} · ${t('common:appName')}`}</title>
      <header className={classes.header}>
        <TitleWithHelp guide="dispatch">{t('title')}</TitleWithHelp>
        <p className={classes.lead}>{t('lead')}</p>
      </header>
      <SegmentedControl
        className={classes.ranges ?? ''}
        size="md"
        aria-label={t('range.label')}
        value={range}
        onChange={(value) => setRange(ranges.find((known) => known === value) ?? '30')}
        data={ranges.map((value) => ({ value, label: t(`range.${value}`) }))}
      />
      {ledger.isError && (
        <ProblemNotice
          error={ledger.error}
          onRetry={() => void ledger.refetch()}
          retrying={ledger.isFetching}
        />
      )}
      {first ? (
        <Content ledger={first} items={ledger.data?.pages.flatMap(({ items }) => items) ?? []} />
      ) : (
        !ledger.isError && <ListSkeleton rows={6} />
      )}
      {ledger.hasNextPage && (
        <Button
          variant="default"
          loading={ledger.isFetchingNextPage}
          onClick={() => void ledger.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </div>
  );
}

function Content({ ledger, items }: { ledger: Ledger; items: Ledger['items'] }) {
  const { t, i18n } = useTranslation(['unmet', 'board']);
  const nearby = <NotMet ledger={ledger} />;
  if (ledger.unmet === 0) {
    return (
      <>
        <EmptyState
          icon={IconMoodSmile}
          title={t(ledger.requests === 0 ? 'empty.none' : 'empty.title')}
          hint={ledger.requests === 0 ? t('empty.noneHint') : t('empty.hint', { count: ledger.requests })}
        />
        {nearby}
      </>
    );
  }
  const share = (ledger.unmet / Math.max(1, ledger.requests)).toLocaleString(i18n.language, {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  const byHour = new Map(ledger.byHour.map(({ hour, count }) => [hour, count]));
  const why = (reason: Schemas['AlarmReason'] | null) =>
    reason ? t(`board:reasonWords.${reason}`) : t('noReason');
  return (
    <>
      <p className={classes.sum}>{t('sum', { count: ledger.unmet, requests: ledger.requests, share })}</p>
      {nearby}
      <div className={classes.parts}>
        <Counts title={t('why')} rows={ledger.byReason.map(({ reason, count }) => [why(reason), count])} />
        <Counts
          title={t('where')}
          rows={ledger.byFacility.map(({ facilityName, count }) => [facilityName, count])}
        />
      </div>
      <Bars
        title={t('when')}
        every={6}
        bars={Array.from({ length: 24 }, (_, hour) => ({
          label: `${String(hour).padStart(2, '0')}:00`,
          count: byHour.get(hour) ?? 0,
        }))}
      />
      <section className={classes.list}>
        <Title order={2} size="h3">
          {t('list')}
        </Title>
        <Table.ScrollContainer minWidth={640} type="native" role="region" aria-label={t('list')} tabIndex={0}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                {(['case', 'facility', 'received', 'reason', 'asked', 'callBack'] as const).map((column) => (
                  <Table.Th key={column} scope="col">
                    {t(`column.${column}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((item) => (
                <Table.Tr key={item.id}>
                  <Table.Td>
                    <Link to={`/board/${item.id}`}>{item.caseNumber}</Link>
                  </Table.Td>
                  <Table.Td>{item.facility.name}</Table.Td>
                  <Table.Td>
                    <Ago at={item.receivedAt} />
                  </Table.Td>
                  <Table.Td>{why(item.reason)}</Table.Td>
                  <Table.Td>{item.coachesAsked}</Table.Td>
                  <Table.Td>
                    {item.calledBackAt ? t('calledBack') : item.callBackAt ? t('toCallBack') : '–'}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </section>
    </>
  );
}

/** What ended without a meeting though somebody could have come: said beside, not among, the unmet. */
function NotMet({ ledger: { personLeft, couldNotMeet } }: { ledger: Ledger }) {
  const { t } = useTranslation('unmet');
  if (personLeft + couldNotMeet === 0) return null;
  return (
    <Counts
      title={t('beside')}
      rows={[
        [t('personLeft'), personLeft],
        [t('couldNotMeet'), couldNotMeet],
      ]}
    />
  );
}

function Counts({ title, rows }: { title: string; rows: [name: string, count: number][] }) {
  return (
    <section>
      <Title order={2} size="h3">
        {title}
      </Title>
      <dl className={classes.counts}>
        {rows.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
