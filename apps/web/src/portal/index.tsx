import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconHeartHandshake, IconLinkOff, IconPhone } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { TermsView } from '../facilities/terms/terms-view.js';
import { ProblemError, unwrap } from '../shared/api.js';
import { EmptyState } from '../shared/empty-state.js';
import { LanguageSwitch } from '../shared/language-switch.js';
import { readablePhone, telHref } from '../shared/phone.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { keys } from '../shared/query.js';
import { PageSkeleton } from '../shared/skeletons.js';
import { portalApi } from './portal-api.js';
import { PortalReport } from './portal-report.js';
import { PortalRequests } from './portal-requests.js';
import classes from './portal.module.css';

/** What a facility's contact sees, by a link and without an account: its requests, what is agreed, how it is served. */
export default function Portal() {
  const { t } = useTranslation(['portal', 'common']);
  const { token = '' } = useParams();
  const api = useMemo(() => portalApi(token), [token]);
  const portal = useQuery({
    queryKey: keys.portal(token),
    refetchInterval: 60_000,
    queryFn: ({ signal }) => unwrap(api.GET('/v1/portal', { signal })),
  });
  if (portal.isPending) return <PageSkeleton />;
  if (!portal.data) {
    const invalid = portal.error instanceof ProblemError && [401, 403].includes(portal.error.problem.status);
    return (
      <main className={classes.alone}>
        {invalid ? (
          <EmptyState page icon={IconLinkOff} title={t('invalid.title')} hint={t('invalid.hint')} />
        ) : (
          <ProblemNotice
            error={portal.error}
            onRetry={() => void portal.refetch()}
            retrying={portal.isFetching}
          />
        )}
      </main>
    );
  }
  const { facilityName, organizationName, dispatchPhone, toldArrivalOnly, terms, retired } = portal.data;
  return (
    <div className={classes.page}>
      <title>{`${facilityName} · ${t('title')}`}</title>
      <header className={classes.header}>
        <div className={classes.who}>
          <h1>{facilityName}</h1>
          <p>{t('by', { organization: organizationName })}</p>
          {retired && <p>{t('retired')}</p>}
        </div>
        <div className={classes.actions}>
          {!retired && (
            <Button
              component="a"
              href={`/request/${token}`}
              leftSection={<IconHeartHandshake size={20} aria-hidden />}
            >
              {t('ask')}
            </Button>
          )}
          {dispatchPhone && (
            <Button
              component="a"
              href={telHref(dispatchPhone)}
              variant="default"
              leftSection={<IconPhone size={20} aria-hidden />}
            >
              {t('call', { number: readablePhone(dispatchPhone) })}
            </Button>
          )}
          <LanguageSwitch />
        </div>
      </header>
      <main className={classes.content}>
        <PortalRequests api={api} token={token} timeZone={terms.timeZone} arrivalOnly={toldArrivalOnly} />
        {!retired && (
          <div className={classes.terms}>
            <TermsView terms={terms} level={2} />
          </div>
        )}
        <PortalReport api={api} token={token} />
      </main>
      <footer className={classes.footer}>{t('privacy')}</footer>
    </div>
  );
}
