import { Button } from '@mantine/core';
import { IconAlertTriangle, IconEye, IconListDetails, IconPlus, IconShare2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../shared/empty-state.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { ListSkeleton } from '../../shared/skeletons.js';
import { useAgo } from '../fact-age.js';
import { ImportPage } from './import-page.js';
import { useListProblem } from './list-problem.js';
import { useLists, type List } from './use-imports.js';
import classes from './imports.module.css';

/** The lists from elsewhere that fill the directory. */
export default function ListsPage() {
  const { t } = useTranslation(['imports', 'resource']);
  const lists = useLists();
  const add = (
    <Button component={Link} to="/directory/lists/new" leftSection={<IconPlus size={20} aria-hidden />}>
      {t('add')}
    </Button>
  );
  return (
    <ImportPage
      title={t('title')}
      lead={t('lead')}
      back="/directory"
      backTo={t('resource:back')}
      action={
        <div className={classes.actions}>
          <Button
            component={Link}
            to="/directory/sharing"
            variant="default"
            leftSection={<IconShare2 size={20} aria-hidden />}
          >
            {t('sharing.title')}
          </Button>
          {lists.data && lists.data.items.length > 0 && add}
        </div>
      }
    >
      {lists.isPending && <ListSkeleton rows={3} />}
      {lists.isError && (
        <ProblemNotice error={lists.error} onRetry={() => void lists.refetch()} retrying={lists.isFetching} />
      )}
      {lists.data?.items.length === 0 && (
        <EmptyState icon={IconListDetails} title={t('empty.title')} hint={t('empty.hint')} action={add} />
      )}
      {lists.data && lists.data.items.length > 0 && (
        <ul className={classes.list}>
          {lists.data.items.map((list) => (
            <li key={list.id}>
              <ListCard list={list} />
            </li>
          ))}
        </ul>
      )}
    </ImportPage>
  );
}

function ListCard({ list }: { list: List }) {
  const { t } = useTranslation(['imports', 'directory']);
  const ago = useAgo();
  const problem = useListProblem(list);
  const { id, name, format, resources, gone, appliedAt, url, waitingImportId } = list;
  return (
    <article className={classes.card}>
      <div className={classes.what}>
        <h2>
          <Link to={`/directory/lists/${id}`}>{name}</Link>
        </h2>
        <p>
          {t(`format.${format}`)} · {url ? new URL(url).hostname : t('form.fromChoice.file')}
        </p>
        <p>
          {appliedAt ? t('list.resources', { count: resources }) : t('list.nothingYet')}
          {gone > 0 && ` · ${t('list.gone', { count: gone })}`}
          {appliedAt && (
            <>
              {' · '}
              {t('list.applied')} {ago(appliedAt)}
            </>
          )}
        </p>
        {problem && (
          <p className={classes.problem}>
            <IconAlertTriangle size={18} aria-hidden />
            {problem}
          </p>
        )}
      </div>
      {waitingImportId && (
        <Button
          component={Link}
          to={`/directory/lists/${id}/imports/${waitingImportId}`}
          variant="light"
          leftSection={<IconEye size={20} aria-hidden />}
          aria-label={t('list.lookAt', { name })}
        >
          {t('list.look')}
        </Button>
      )}
    </article>
  );
}
