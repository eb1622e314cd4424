import { Button, Title } from '@mantine/core';
import { IconAccessPoint, IconBell, IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../shared/empty-state.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { dispatchRoles, useHasRole } from '../shared/session.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { Ago } from '../shared/time.js';
import { PassedMessages } from './passed-messages.js';
import { useMarkRead, useNotifications, type NotificationItem } from './use-notifications.js';
import classes from './page.module.css';

/** What the member was told, also while every device was off. */
export default function Notifications() {
  const { t } = useTranslation(['notify', 'common']);
  const dispatches = useHasRole(dispatchRoles);
  const notifications = useNotifications();
  const markRead = useMarkRead();
  const items = notifications.data?.pages.flatMap((page) => page.items) ?? [];
  const unread = notifications.data?.pages[0]?.unread ?? 0;
  return (
    <div className={classes.page}>
      <title>{`${t('title')} · ${t('common:appName')}`}</title>
      <header className={classes.head}>
        <Title order={1}>{t('title')}</Title>
        {unread > 0 && (
          <Button variant="light" loading={markRead.isPending} onClick={() => markRead.mutate(undefined)}>
            {t('allRead')}
          </Button>
        )}
      </header>
      <div className={classes.links}>
        <Button
          component={Link}
          to="/settings/notifications"
          variant="default"
          leftSection={<IconSettings size={20} aria-hidden />}
        >
          {t('settingsLink')}
        </Button>
        {dispatches && (
          <Button
            component={Link}
            to="/settings/reach"
            variant="default"
            leftSection={<IconAccessPoint size={20} aria-hidden />}
          >
            {t('reachLink')}
          </Button>
        )}
      </div>
      {dispatches && <PassedMessages />}
      {notifications.isPending && <ListSkeleton />}
      {notifications.isError && (
        <ProblemNotice error={notifications.error} onRetry={() => void notifications.refetch()} />
      )}
      {notifications.data && items.length === 0 && (
        <EmptyState icon={IconBell} title={t('empty.title')} hint={t('empty.hint')} />
      )}
      {items.length > 0 && (
        <ul className={classes.list}>
          {items.map((item) => (
            <li key={item.id}>
              <Item item={item} onOpen={() => item.readAt === null && markRead.mutate(item.id)} />
            </li>
          ))}
        </ul>
      )}
      {notifications.hasNextPage && (
        <Button
          variant="default"
          loading={notifications.isFetchingNextPage}
          onClick={() => void notifications.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </div>
  );
}

function Item({ item, onOpen }: { item: NotificationItem; onOpen: () => void }) {
  const { t } = useTranslation('notify');
  const isNew = item.readAt === null;
  return (
    <Link to={item.path} className={classes.item ?? ''} data-unread={isNew || undefined} onClick={onOpen}>
      <span className={classes.dot} aria-hidden />
      <span className={classes.what}>
        {t(`kind.${item.kind}`)}
        {isNew && <span className="visually-hidden"> ({t('new')})</span>}
      </span>
      <span className={classes.when}>
        {item.caseNumber && `${t('case', { caseNumber: item.caseNumber })} · `}
        <Ago at={item.createdAt} />
      </span>
    </Link>
  );
}
