import { Alert, Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconArrowLeft, IconBellOff } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TitleWithHelp } from '../help/title-with-help.js';
import type { Schemas } from '../shared/api.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { reachQuery } from '../shared/query.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { Ago } from '../shared/time.js';
import { DeliveryWords, TestButton } from './test-button.js';
import classes from './page.module.css';

/** For those who dispatch: whether phones ring before it matters, of those whom alarms call and of every coach. */
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
      {reach.data && <ReachLists {...reach.data} />}
    </div>
  );
}

function ReachLists({ items, ready }: Schemas['ReachList']) {
  const { t } = useTranslation('notify');
  const called = items.filter(({ hearsAlarms }) => hearsAlarms !== null);
  const coaches = items.filter(({ hearsAlarms }) => hearsAlarms === null);
  return (
    <>
      {!called.some(({ hearsAlarms }) => hearsAlarms) && (
        <Alert role="status" color="clay" variant="light" icon={<IconBellOff aria-hidden />}>
          {t('reach.alarms.nobody')}
        </Alert>
      )}
      <ReachSection title={t('reach.alarms.title')} items={called} ready={ready} />
      {coaches.length > 0 && <ReachSection title={t('reach.coaches.title')} items={coaches} ready={ready} />}
    </>
  );
}

function ReachSection({ title, items, ready }: Schemas['ReachList'] & { title: string }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.section}>
      <Title order={2} id={id}>
        {title}
      </Title>
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={item.memberId} className={classes.row}>
            <MemberReach item={item} ready={ready} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function MemberReach({ item, ready }: { item: Schemas['ReachItem']; ready: Schemas['NotifyChannel'][] }) {
  const { t } = useTranslation(['notify', 'common']);
  const { memberId, displayName: name, roles, hearsAlarms, onDuty, devices, phone, lastTest } = item;
  const texts = ready.includes('sms');
  return (
    <>
      <div>
        <Text fw={600}>{name}</Text>
        <Text className={classes.dim ?? ''}>
          {[
            hearsAlarms !== null && roles.map((role) => t(`common:role.${role}`)).join(', '),
            onDuty && t('reach.onDuty'),
            t('reach.devices', { count: devices }),
            texts && t(`reach.phone.${phone}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {hearsAlarms === false && (
          <Text className={classes.deaf ?? ''}>
            <IconBellOff size={16} aria-hidden />
            {t('reach.alarms.deaf')}
          </Text>
        )}
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
