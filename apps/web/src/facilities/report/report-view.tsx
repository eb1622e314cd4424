import { Button } from '@mantine/core';
import {
  IconChartBar,
  IconChevronLeft,
  IconChevronRight,
  IconDownload,
  IconPrinter,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { Bars } from './bars.js';
import { Figures } from './figures.js';
import { addMonths, monthInWords } from './months.js';
import { hourInWords } from '../../shared/clock-words.js';
import { weekdayName } from '../terms/hours-in-words.js';
import classes from './report-view.module.css';

export type Report = Schemas['MonthlyReport'];

interface ReportViewProps {
  report: Report;
  onMonth: (month: string) => void;
  onDownload: () => void;
  downloading: boolean;
}

/** How a month was served, to be read, printed or taken into a spreadsheet. */
export function ReportView({ report, onMonth, onDownload, downloading }: ReportViewProps) {
  const { t, i18n } = useTranslation('report');
  const { month, timeZone } = report;
  const madeAt = new Intl.DateTimeFormat(i18n.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(Date.parse(report.madeAt));
  const hours = report.byHour.map((count, hour) => ({ label: hourInWords(hour, i18n.language), count }));
  const days = report.byWeekday.map((count, index) => ({
    label: weekdayName(index + 1, i18n.language, 'short'),
    count,
  }));
  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <div className={classes.month}>
          <Button
            variant="default"
            px="sm"
            aria-label={t('earlier')}
            onClick={() => onMonth(addMonths(month, -1))}
          >
            <IconChevronLeft size={20} aria-hidden />
          </Button>
          <p className={classes.monthName} aria-live="polite">
            {monthInWords(month, i18n.language)}
          </p>
          <Button
            variant="default"
            px="sm"
            aria-label={t('later')}
            disabled={!report.complete}
            onClick={() => onMonth(addMonths(month, 1))}
          >
            <IconChevronRight size={20} aria-hidden />
          </Button>
        </div>
        <div className={classes.actions}>
          <Button
            variant="default"
            leftSection={<IconPrinter size={20} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('print')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconDownload size={20} aria-hidden />}
            loading={downloading}
            onClick={onDownload}
          >
            {t('csv')}
          </Button>
        </div>
      </div>
      {!report.complete && <p className={classes.running}>{t('running')}</p>}
      {report.requests === 0 ? (
        <EmptyState compact icon={IconChartBar} title={t('none')} hint={t('noneHint')} />
      ) : (
        <>
          <Figures report={report} />
          <div className={classes.charts}>
            <Bars title={t('byHour')} bars={hours} every={6} />
            <Bars title={t('byWeekday')} bars={days} every={1} />
          </div>
        </>
      )}
      <p className={classes.note}>{t('counted')}</p>
      <p className={classes.note}>{t('madeAt', { name: report.name, time: madeAt, zone: timeZone })}</p>
    </div>
  );
}
