import { SegmentedControl } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useLive } from '../shared/live.js';
import { dispatchRoles, useHasRole } from '../shared/session.js';
import { CallList } from './call-list.js';
import { CallView } from './call-view.js';
import { DoneList } from './done-list.js';
import { ToAskList } from './to-ask.js';
import type { Scope } from './use-follow-ups.js';
import classes from './follow-ups.module.css';

/** Calls that people agreed to: a coach's own, those for the team and, for those who dispatch, everybody's. */
export default function FollowUps() {
  const { t } = useTranslation(['followUps', 'common']);
  const { followUpId } = useParams();
  const queryClient = useQueryClient();
  const coaches = useHasRole(['coach']);
  const dispatches = useHasRole(dispatchRoles);
  const supervises = useHasRole(['supervisor', 'administrator']);
  const scopes: Scope[] = [
    ...(coaches ? ['mine' as const, 'team' as const] : []),
    ...(dispatches ? ['all' as const] : []),
  ];
  const [scope, setScope] = useState<Scope>(coaches ? 'mine' : 'all');
  useLive('follow_ups.changed', () => void queryClient.invalidateQueries({ queryKey: ['follow-ups'] }));
  return (
    <div className={classes.page}>
      <title>{`${t('title')} · ${t('common:appName')}`}</title>
      {followUpId ? (
        <CallView key={followUpId} id={followUpId} />
      ) : (
        <>
          <header className={classes.header}>
            <h1>{t('title')}</h1>
            <p>{t('lead')}</p>
            {dispatches && (
              <p className={classes.links}>
                <Link to="/outcomes">{t('links.outcomes')}</Link>
                {supervises && <Link to="/follow-ups/settings">{t('links.settings')}</Link>}
              </p>
            )}
          </header>
          {scopes.length > 1 && (
            <SegmentedControl
              aria-label={t('tabs.label')}
              fullWidth
              size="md"
              value={scope}
              onChange={(next) => setScope(scopes.find((each) => each === next) ?? scope)}
              data={scopes.map((value) => ({ value, label: t(`tabs.${value}`) }))}
            />
          )}
          {scope === 'mine' && <ToAskList />}
          <CallList key={scope} scope={scope} />
          {scope !== 'team' && <DoneList key={`${scope}-done`} scope={scope} />}
        </>
      )}
    </div>
  );
}
