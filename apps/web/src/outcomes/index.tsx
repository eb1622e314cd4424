import { Button, Select } from '@mantine/core';
import { IconArrowLeft, IconDownload, IconReportAnalytics } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, unwrap } from '../shared/api.js';
import { useNow } from '../shared/clock.js';
import { dayOf } from '../shared/day.js';
import { EmptyState } from '../shared/empty-state.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { keys } from '../shared/query.js';
import { useMe } from '../shared/session.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { FacilityTable } from './facility-table.js';
import { latestMonths } from './months.js';
import { ReachTable } from './reach-table.js';
import classes from './outcomes.module.css';

/** What came of meeting people, month by month; for the organization's own eyes. */
export default function Outcomes() {
  const { t, i18n } = useTranslation(['outcomes', 'common']);
  const { timeZone } = useMe().organization;
  const months = latestMonths(dayOf(useNow(), timeZone), 24);
  const [month, setMonth] = useState(months[0] ?? '');
  const query = { from: month, until: month };
  const report = useQuery({
    queryKey: keys.outcomes(month),
    queryFn: ({ signal }) => unwrap(api.GET('/v1/reports/outcomes', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  const name = new Intl.DateTimeFormat(i18n.language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const { rows = [], reach = [] } = report.data ?? {};
  return (
    <div className={classes.page}>
      <title>{`${t('title')} · ${t('common:appName')}`}</title>
      <Link className={classes.back ?? ''} to="/follow-ups">
        <IconArrowLeft size={20} aria-hidden /> {t('back')}
      </Link>
      <header className={classes.header}>
        <h1>{t('title')}</h1>
        <div className={classes.tools}>
          <Select
            aria-label={t('month')}
            value={month}
            onChange={(next) => setMonth(next ?? month)}
            data={months.map((value) => ({ value, label: name.format(Date.parse(`${value}-01`)) }))}
          />
          <Button
            component="a"
            href={`/v1/reports/outcomes.csv?from=${month}&until=${month}`}
            download
            variant="default"
            leftSection={<IconDownload size={20} aria-hidden />}
          >
            {t('export')}
          </Button>
        </div>
      </header>
      <p className={classes.dim}>{t('exportHint')}</p>
      {report.isPending && <ListSkeleton rows={3} height={96} />}
      {report.isError && (
        <ProblemNotice
          error={report.error}
          onRetry={() => void report.refetch()}
          retrying={report.isFetching}
        />
      )}
      {report.isSuccess && rows.length === 0 && (
        <EmptyState icon={IconReportAnalytics} title={t('empty.title')} hint={t('empty.hint')} />
      )}
      {rows.map((row) => (
        <FacilityTable key={row.facilityId} row={row} />
      ))}
      {reach.length > 0 && <ReachTable reach={reach} />}
    </div>
  );
}
