import { useMutation, type UseQueryResult } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { ListSkeleton } from '../../shared/skeletons.js';
import { saveAs } from './download.js';
import { ReportView, type Report } from './report-view.js';
import classes from './report-section.module.css';

interface ReportSectionProps {
  report: UseQueryResult<Report>;
  onMonth: (month: string) => void;
  /** The month as CSV. */
  fetchCsv: (month: string) => Promise<string>;
}

/** The monthly report with its waiting and failing, wherever it comes from. */
export function ReportSection({ report, onMonth, fetchCsv }: ReportSectionProps) {
  const { t } = useTranslation('report');
  const id = useId();
  const download = useMutation({
    mutationFn: fetchCsv,
    onSuccess: (csv, month) => saveAs(`report-${month}.csv`, csv, 'text/csv'),
  });
  const { data } = report;
  return (
    <section className={classes.root} aria-labelledby={id}>
      <h2 className={classes.title} id={id}>
        {t('title')}
      </h2>
      {report.isPending && <ListSkeleton rows={3} height={96} />}
      {report.isError && !data && (
        <ProblemNotice
          error={report.error}
          onRetry={() => void report.refetch()}
          retrying={report.isFetching}
        />
      )}
      {download.isError && <ProblemNotice error={download.error} />}
      {data && (
        <ReportView
          report={data}
          onMonth={onMonth}
          downloading={download.isPending}
          onDownload={() => download.mutate(data.month)}
        />
      )}
    </section>
  );
}
