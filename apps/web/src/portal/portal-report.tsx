import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ReportSection } from '../facilities/report/report-section.js';
import { unwrap } from '../shared/api.js';
import { keys } from '../shared/query.js';
import type { PortalApi } from './portal-api.js';

/** How this facility was served, month by month. */
export function PortalReport({ api, token }: { api: PortalApi; token: string }) {
  const [month, setMonth] = useState<string>();
  const query = month === undefined ? {} : { month };
  const report = useQuery({
    queryKey: keys.portalReport(token, month),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => unwrap(api.GET('/v1/portal/report', { params: { query }, signal })),
  });
  const fetchCsv = (of: string) =>
    unwrap(api.GET('/v1/portal/report.csv', { params: { query: { month: of } }, parseAs: 'text' }));
  return <ReportSection report={report} onMonth={setMonth} fetchCsv={fetchCsv} />;
}
