import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { TitleWithHelp } from '../help/title-with-help.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { useHasRole } from '../shared/session.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { ScopePicker } from './scope-picker.js';
import { SettingsForm } from './settings-form.js';
import { usePolicy } from './use-policy.js';
import classes from './dispatch-settings.module.css';

/** How requests find a coach: for the whole organization, or for one facility. */
export default function DispatchSettings() {
  const { t } = useTranslation(['dispatchSettings', 'common']);
  const [search, setSearch] = useSearchParams();
  const facilityId = search.get('facility') ?? undefined;
  const mayChange = useHasRole(['supervisor', 'administrator']);
  const policy = usePolicy(facilityId);
  return (
    <div className={classes.page}>
      <title>{`${t('title')} · ${t('common:appName')}`}</title>
      <header className={classes.header}>
        <TitleWithHelp guide="dispatch">{t('title')}</TitleWithHelp>
        <p className={classes.lead}>{t('lead')}</p>
        {!mayChange && <p className={classes.lead}>{t('readOnly')}</p>}
      </header>
      <ScopePicker
        facilityId={facilityId}
        withOwn={policy.data?.facilitiesWithOwn ?? []}
        onChoose={(id) => setSearch(id ? { facility: id } : {})}
      />
      {policy.isError && !policy.data && (
        <ProblemNotice
          error={policy.error}
          onRetry={() => void policy.refetch()}
          retrying={policy.isFetching}
        />
      )}
      {policy.data ? (
        <SettingsForm
          key={facilityId ?? 'organization'}
          facilityId={facilityId}
          view={policy.data}
          readOnly={!mayChange}
        />
      ) : (
        !policy.isError && <ListSkeleton rows={5} height={96} />
      )}
    </div>
  );
}
