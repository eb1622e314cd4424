import { Button, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, unwrap } from '../../shared/api.js';
import { keys } from '../../shared/query.js';
import { ReportSection } from './report-section.js';
import classes from './report-page.module.css';

/** The monthly report of a facility or a partner, for the team. */
function ReportPage({ of, id, back }: { of: 'facilities' | 'partners'; id: string; back: string }) {
  const { t } = useTranslation(['report', 'common']);
  const [month, setMonth] = useState<string>();
  const params = (chosen: string | undefined) => ({
    path: { id },
    query: chosen === undefined ? {} : { month: chosen },
  });
  const report = useQuery({
    queryKey: keys.report(of, id, month),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      of === 'facilities'
        ? unwrap(api.GET('/v1/facilities/{id}/report', { params: params(month), signal }))
        : unwrap(api.GET('/v1/partners/{id}/report', { params: params(month), signal })),
  });
  const fetchCsv = (chosen: string) =>
    of === 'facilities'
      ? unwrap(api.GET('/v1/facilities/{id}/report.csv', { params: params(chosen), parseAs: 'text' }))
      : unwrap(api.GET('/v1/partners/{id}/report.csv', { params: params(chosen), parseAs: 'text' }));
  const name = report.data?.name;
  return (
    <div className={classes.page}>
      <title>{`${[t('title'), name].filter(Boolean).join(' · ')} · ${t('common:appName')}`}</title>
      <Button
        className={classes.back ?? ''}
        component={Link}
        to={back}
        variant="subtle"
        color="gray"
        leftSection={<IconArrowLeft size={20} aria-hidden />}
      >
        {t('common:back')}
      </Button>
      <Title order={1}>{name ?? t('title')}</Title>
      <ReportSection report={report} onMonth={setMonth} fetchCsv={fetchCsv} />
    </div>
  );
}

export function FacilityReport() {
  const { facilityId = '' } = useParams();
  return <ReportPage of="facilities" id={facilityId} back={`/facilities/${facilityId}`} />;
}

export function PartnerReport() {
  const { partnerId = '' } = useParams();
  return <ReportPage of="partners" id={partnerId} back={`/facilities/partners/${partnerId}`} />;
}
