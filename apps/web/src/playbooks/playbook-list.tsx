import { Button } from '@mantine/core';
import { IconListNumbers, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../shared/empty-state.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { BackLink } from '../shared/back-link.js';
import { CheckedLine } from './checked-line.js';
import { usePlaybooks } from './use-playbooks.js';
import classes from './playbooks.module.css';

/** Every situation that the team wrote down. */
export function PlaybookList() {
  const { t } = useTranslation(['playbooks', 'common']);
  const playbooks = usePlaybooks();
  return (
    <div className={classes.page}>
      <title>{`${t('title')} · ${t('common:appName')}`}</title>
      <BackLink to="/directory">{t('toDirectory')}</BackLink>
      <header className={classes.header}>
        <div className={classes.heading}>
          <h1>{t('title')}</h1>
          <p>{t('lead')}</p>
        </div>
        <Button component={Link} to="new" leftSection={<IconPlus size={20} aria-hidden />}>
          {t('new')}
        </Button>
      </header>
      {playbooks.isPending && <ListSkeleton rows={4} height={72} />}
      {playbooks.isError && !playbooks.data && (
        <ProblemNotice
          error={playbooks.error}
          onRetry={() => void playbooks.refetch()}
          retrying={playbooks.isFetching}
        />
      )}
      {playbooks.data?.items.length === 0 && (
        <EmptyState icon={IconListNumbers} title={t('empty.title')} hint={t('empty.hint')} />
      )}
      <ul className={classes.list}>
        {playbooks.data?.items.map((playbook) => (
          <li key={playbook.id}>
            <Link
              to={playbook.id}
              className={classes.row}
              data-retired={playbook.retiredAt ? true : undefined}
            >
              <span className={classes.name}>{playbook.title}</span>
              {playbook.situation && <span className={classes.situation}>{playbook.situation}</span>}
              <span className={classes.facts}>
                {t('steps', { count: playbook.stepCount })}
                <CheckedLine playbook={playbook} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
