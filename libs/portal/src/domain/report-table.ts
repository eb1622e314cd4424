import { SMALLEST_SHOWN } from '@causeway/kernel';
import { withoutRare, type ReportFigures } from './monthly-report.js';

/**
 * A report as rows of a table: what, and how much. An empty cell is what was not told or did not happen. Tables are handed on,
 * so rare reasons are not told in them, whoever asks.
 */
export function reportTable(
  title: { facility: string; month: string; timeZone: string },
  figures: ReportFigures,
): (string | number | null)[][] {
  const { accepted, arrived, unmetReasons, byHour, byWeekday } = figures;
  const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  return [
    ['figure', 'value'],
    ['facility', title.facility],
    ['month', title.month],
    ['time zone', title.timeZone],
    ['requests', figures.requests],
    ['requests outside of the agreed hours', figures.afterHours],
    ['cancelled by the facility', figures.cancelled],
    ['still open', figures.stillOpen],
    ...(accepted
      ? [
          ['promises to accept that came due', accepted.counted],
          ['accepted within the promise', accepted.kept],
          ['minutes to accept, median', accepted.medianMinutes],
          ['minutes to accept, 90th percentile', accepted.p90Minutes],
        ]
      : []),
    ['promises to arrive that came due', arrived.counted],
    ['arrived within the promise', arrived.kept],
    ['minutes to arrive, median', arrived.medianMinutes],
    ['minutes to arrive, 90th percentile', arrived.p90Minutes],
    ['unmet', figures.unmet],
    ...withoutRare(unmetReasons).map(({ reason, count }) => [
      `unmet: ${reason ?? `reasons with fewer than ${SMALLEST_SHOWN} each, or hidden with them`}`,
      count,
    ]),
    ...byHour.map((count, hour) => [`requests from ${String(hour).padStart(2, '0')}:00`, count]),
    ...byWeekday.map((count, index) => [`requests on ${days[index]}`, count]),
  ];
}
