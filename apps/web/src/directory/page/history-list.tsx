import { Button } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../../shared/api.js';
import { messageLink } from '../../shared/message-link.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { ListSkeleton } from '../../shared/skeletons.js';
import { useAgo } from '../fact-age.js';
import { OldAndNew, useChangeName } from './old-and-new.js';
import { useHistory } from './use-resource.js';
import classes from './history-list.module.css';

/** Who said what and when, folded until somebody asks. */
export function HistoryList({ resourceId }: { resourceId: string }) {
  const { t } = useTranslation('resource');
  const [opened, setOpened] = useState(false);
  const history = useHistory(resourceId, opened);
  const changes = history.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <details className={classes.fold} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        <h2>{t('history.title')}</h2>
        <IconChevronDown size={20} aria-hidden />
      </summary>
      {history.isPending && opened && <ListSkeleton rows={3} />}
      {history.isError && (
        <ProblemNotice
          error={history.error}
          onRetry={() => void history.refetch()}
          retrying={history.isFetching}
        />
      )}
      <ol className={classes.changes}>
        {changes.map((change) => (
          <Change key={change.id} change={change} />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button
          variant="default"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {t('history.more')}
        </Button>
      )}
    </details>
  );
}

function Change({ change }: { change: Schemas['FactChangeView'] }) {
  const { t } = useTranslation('resource');
  const ago = useAgo();
  const changeName = useChangeName();
  const { action, field, changedAt, changedBy, source, message } = change;
  const by = changedBy ?? t(`history.source.${source}`);
  return (
    <li>
      <p className={classes.who}>
        <strong>{changeName(change)}</strong>
        <span>
          {by} · <time dateTime={changedAt}>{ago(changedAt)}</time>
        </span>
        {message && (
          <Link to={messageLink(message)}>
            {t('age.messageOf', { name: message.author, ago: ago(message.at) })}
          </Link>
        )}
      </p>
      {action === 'update' && (
        <OldAndNew field={field} previous={change.previous} replacement={change.replacement} />
      )}
    </li>
  );
}
