import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconArrowLeft, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TitleWithHelp } from '../help/title-with-help.js';
import type { Schemas } from '../shared/api.js';
import { EmptyState } from '../shared/empty-state.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { reachQuery } from '../shared/query.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { Ago } from '../shared/time.js';
import { DeliveryWords, TestButton } from './test-button.js';
import classes from './page.module.css';

/** For those who dispatch: whether each coach's phone rings, before it matters. */
export default function ReachPage() {
  const { t } = useTranslation(['notify', 'common']);
  const reach = useQuery(reachQuery);
  return (
    <div className={classes.page}>
      <title>{`${t('reach.title')} · ${t('common:appName')}`}</title>
      <div>
        <Button
          component={Link}
          to="/notifications"
          className={classes.back ?? ''}
          variant="subtle"
          color="gray"
          leftSection={<IconArrowLeft size={20} aria-hidden />}
        >
          {t('back')}
        </Button>
        <TitleWithHelp guide="notifications">{t('reach.title')}</TitleWithHelp>
        <Text c="dimmed">{t('reach.lead')}</Text>
      </div>
      {reach.isPending && <ListSkeleton />}
      {reach.isError && <ProblemNotice error={reach.error} onRetry={() => void reach.refetch()} />}
      {reach.data?.items.length === 0 && (
        <EmptyState icon={IconUsers} title={t('reach.empty.title')} hint={t('reach.empty.hint')} />
      )}
      {reach.data && reach.data.items.length > 0 && (
        <ul className={classes.list}>
          {reach.data.items.map((item) => (
            <li key={item.memberId} className={classes.row}>
              <CoachReach item={item} ready={reach.data.ready} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function CoachReach({ item, ready }: { item: Schemas['ReachItem']; ready: Schemas['NotifyChannel'][] }) {
  const { t } = useTranslation('notify');
  const { memberId, displayName: name, onDuty, devices, phone, lastTest } = item;
  const texts = ready.includes('sms');
  return (
    <>
      <div>
        <Text fw={600}>{name}</Text>
        <Text className={classes.dim ?? ''}>
          {[
            onDuty && t('reach.onDuty'),
            t('reach.devices', { count: devices }),
            texts && t(`reach.phone.${phone}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {lastTest && (
          <Text className={classes.dim ?? ''}>
            {t('reach.last')}: <DeliveryWords delivery={lastTest} /> <Ago at={lastTest.createdAt} />
          </Text>
        )}
      </div>
      <div className={classes.actions}>
        {devices > 0 && (
          <TestButton
            channel="push"
            label={t('reach.test.push')}
            accessibleLabel={t('reach.testFor.push', { name })}
            memberId={memberId}
          />
        )}
        {texts && phone === 'verified' && (
          <TestButton
            channel="sms"
            label={t('reach.test.sms')}
            accessibleLabel={t('reach.testFor.sms', { name })}
            memberId={memberId}
          />
        )}
      </div>
    </>
  );
}
