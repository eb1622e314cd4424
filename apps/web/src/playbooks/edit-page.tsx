import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ProblemNotice } from '../shared/problem-notice.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { BackLink } from '../shared/back-link.js';
import { PlaybookForm } from './playbook-form.js';
import { usePlaybook } from './use-playbooks.js';
import classes from './playbooks.module.css';

/** Writes down a situation for the first time. */
export function PlaybookNew() {
  const { t } = useTranslation(['playbooks', 'common']);
  return (
    <div className={classes.page}>
      <title>{`${t('new')} · ${t('common:appName')}`}</title>
      <BackLink to="/playbooks">{t('title')}</BackLink>
      <h1>{t('new')}</h1>
      <PlaybookForm />
    </div>
  );
}

/** Changes what was written down. */
export function PlaybookEdit() {
  const { t } = useTranslation(['playbooks', 'common']);
  const { playbookId = '' } = useParams();
  const { data, isError, error, refetch } = usePlaybook(playbookId);
  return (
    <div className={classes.page}>
      <title>{`${t('edit')} · ${t('common:appName')}`}</title>
      <BackLink to={`/playbooks/${playbookId}`}>{data?.title ?? t('title')}</BackLink>
      <h1>{t('edit')}</h1>
      {!data && !isError && <ListSkeleton rows={4} />}
      {!data && isError && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data && <PlaybookForm key={data.id} playbook={data} />}
    </div>
  );
}
