import { Button, SegmentedControl } from '@mantine/core';
import { IconClockCheck, IconDownload } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Bars } from '../facilities/report/bars.js';
import { latestMonths } from '../outcomes/months.js';
import { api, unwrap } from '../shared/api.js';
import { useNow } from '../shared/clock.js';
import { dayOf } from '../shared/day.js';
import { EmptyState } from '../shared/empty-state.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { keys } from '../shared/query.js';
import { useMe } from '../shared/session.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { PromiseCards } from './promise-cards.js';
import { PromiseTable } from './promise-table.js';
import classes from './promise.module.css';

const ranges = ['1', '3', '12', '36'] as const;

/** How the organization kept its promise: all together, month by month, by facility and by hour. */
export default function PromiseKept() {
  const { t, i18n } = useTranslation(['promise', 'common']);
  const { timeZone } = useMe().organization;
  const [range, setRange] = useState<(typeof ranges)[number]>('12');
  const months = latestMonths(dayOf(useNow(), timeZone), Number(range));
  const [until = '', from = ''] = [months[0], months.at(-1)];
  const report = useQuery({
    queryKey: keys.promise(from, until),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/reports/promise', { params: { query: { from, until } }, signal })),
    placeholderData: keepPreviousData,
  });
  const { data } = report;
  const name = new Intl.DateTimeFormat(i18n.language, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const late = new Map(data?.byHour.map(({ hour, arrived }) => [hour, arrived.counted - arrived.kept]));
  return (
    <div className={classes.page}>
      <title>{`${t('title')} · ${t('common:appName')}`}</title>
      <header className={classes.header}>
        <h1>{t('title')}</h1>
        <Button
          component="a"
          href={`/v1/reports/promise.csv?from=${from}&until=${until}`}
          download
          variant="default"
          leftSection={<IconDownload size={20} aria-hidden />}
        >
          {t('export')}
        </Button>
      </header>
      <p className={classes.dim}>{t('lead')}</p>
      <SegmentedControl
        className={classes.ranges ?? ''}
        size="sm"
        aria-label={t('range.label')}
        value={range}
        onChange={(value) => setRange(ranges.find((known) => known === value) ?? '12')}
        data={ranges.map((value) => ({ value, label: t(`range.${value}`) }))}
      />
      {report.isPending && <ListSkeleton rows={4} height={96} />}
      {report.isError && (
        <ProblemNotice
          error={report.error}
          onRetry={() => void report.refetch()}
          retrying={report.isFetching}
        />
      )}
      {data?.all.requests === 0 && (
        <EmptyState icon={IconClockCheck} title={t('empty')} hint={t('emptyHint')} />
      )}
      {data && data.all.requests > 0 && (
        <>
          <PromiseCards figures={data.all} />
          <Bars
            title={t('byHour')}
            level={2}
            none={t('byHourNone')}
            every={6}
            bars={Array.from({ length: 24 }, (_, hour) => ({
              label: `${String(hour).padStart(2, '0')}:00`,
              count: late.get(hour) ?? 0,
            }))}
          />
          {data.byMonth.length > 1 && (
            <PromiseTable
              title={t('byMonth')}
              first={t('column.month')}
              rows={data.byMonth.map((figures) => ({
                name: name.format(Date.parse(`${figures.month}-01`)),
                figures,
              }))}
            />
          )}
          <PromiseTable
            title={t('byFacility')}
            first={t('column.facility')}
            rows={data.byFacility.map((figures) => ({ name: figures.facilityName, figures }))}
          />
        </>
      )}
      <p className={classes.dim}>{t('counted')}</p>
      <p className={classes.dim}>{t('exportHint')}</p>
    </div>
  );
}
