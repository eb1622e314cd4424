import { Button, Drawer, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconPhone, IconPhoneOutgoing } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../shared/api.js';
import { serverTime } from '../shared/clock.js';
import { useLive } from '../shared/live.js';
import { readablePhone, telHref } from '../shared/phone.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { keys } from '../shared/query.js';
import { ClockTime } from '../shared/time.js';
import { refreshCard } from './cards.js';
import type { Card } from './model.js';
import { CorrectRequest } from './panel/correct-request.js';
import { PanelAlarm } from './panel/panel-alarm.js';
import classes from './call-backs.module.css';

/** The calls that were promised and not made yet, the next one first. */
export function useCallBacks(): Card[] {
  const queryClient = useQueryClient();
  const list = useQuery({
    queryKey: keys.requests('call_back'),
    refetchInterval: 60_000,
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/requests', { params: { query: { state: 'call_back', limit: 100 } }, signal })),
  });
  useLive('request.changed', ({ status }) => {
    if (status === 'unmet') void queryClient.invalidateQueries({ queryKey: keys.requests('call_back') });
  });
  return useMemo(
    () =>
      [...(list.data?.items ?? [])].sort((first, second) =>
        (first.callBackAt ?? '').localeCompare(second.callBackAt ?? ''),
      ),
    [list.data],
  );
}

/** Units that were told "nobody could come, we call you back"; shown only while there are any. */
export function CallBacks({ cards }: { cards: readonly Card[] }) {
  const { t } = useTranslation(['board', 'common']);
  const [opened, { open, close }] = useDisclosure();
  const overdue = cards.some((card) => card.needsYou);
  if (cards.length === 0 && !opened) return null;
  return (
    <div className={classes.note}>
      <Button
        variant="light"
        data-needs={overdue || undefined}
        className={classes.open ?? ''}
        size="compact-md"
        leftSection={<IconPhoneOutgoing size={18} aria-hidden />}
        onClick={open}
      >
        {t(overdue ? 'callBacks.overdue' : 'callBacks.open', { count: cards.length })}
      </Button>
      <Drawer
        opened={opened}
        onClose={close}
        position="right"
        size="min(100%, 26rem)"
        title={t('callBacks.title')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        {cards.length === 0 ? (
          <Text c="dimmed">{t('callBacks.none')}</Text>
        ) : (
          <ul className={classes.list}>
            {cards.map((card) => (
              <CallBack key={card.id} card={card} />
            ))}
          </ul>
        )}
      </Drawer>
    </div>
  );
}

function CallBack({ card }: { card: Card }) {
  const { t } = useTranslation('board');
  const queryClient = useQueryClient();
  const done = useMutation({
    mutationFn: () =>
      unwrap(api.POST('/v1/requests/{id}/called-back', { params: { path: { id: card.id } } })),
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: keys.requests('call_back') });
      await refreshCard(queryClient, card.id);
    },
  });
  return (
    <li className={classes.item} data-due={Date.parse(card.callBackAt ?? '') <= serverTime() || undefined}>
      <span className={classes.number}>{card.caseNumber}</span>
      <span>
        {card.facility.name} · {card.place}
      </span>
      {card.callBackAt && (
        <span className={classes.dim}>
          {t('callBacks.from')} <ClockTime at={card.callBackAt} />
        </span>
      )}
      {card.needsYou && <PanelAlarm requestId={card.id} alarm={card.needsYou} />}
      {done.error && <ProblemNotice error={done.error} />}
      <div className={classes.acts}>
        {card.callBackNumber && (
          <Button
            component="a"
            href={telHref(card.callBackNumber)}
            variant="default"
            leftSection={<IconPhone size={20} aria-hidden />}
          >
            {readablePhone(card.callBackNumber)}
          </Button>
        )}
        <Button
          loading={done.isPending}
          aria-label={t('callBacks.doneName', { caseNumber: card.caseNumber })}
          onClick={() => done.mutate()}
        >
          {t('callBacks.done')}
        </Button>
      </div>
      <CorrectRequest card={card} />
    </li>
  );
}
