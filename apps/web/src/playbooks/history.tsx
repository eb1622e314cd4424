import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../shared/problem-notice.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { Day } from '../shared/time.js';
import { usePlaybookHistory } from './use-playbooks.js';
import classes from './playbooks.module.css';

/** What it said before, and who changed it. */
export function History({ playbookId }: { playbookId: string }) {
  const { t } = useTranslation('playbooks');
  const [opened, setOpened] = useState(false);
  const history = usePlaybookHistory(playbookId, opened);
  return (
    <details className={classes.history} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{t('history.title')}</summary>
      {history.isError && <ProblemNotice error={history.error} onRetry={() => void history.refetch()} />}
      {opened && history.isPending && <ListSkeleton rows={2} height={48} />}
      <ol className={classes.versions}>
        {history.data?.items.map(({ version, title, steps, changedBy, changedAt }) => (
          <li key={version}>
            <strong>{title}</strong>
            <span>
              {t('history.by', { name: changedBy })} <Day at={changedAt} />
            </span>
            <ol>
              {steps.map((step, index) => (
                <li key={index}>{step.say ?? t('history.resource')}</li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </details>
  );
}
