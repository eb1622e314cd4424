import { ActionIcon, Button, Tabs, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconPhone, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { telHref } from '../../shared/phone.js';
import { keys } from '../../shared/query.js';
import { useSeen } from '../../notify/use-seen.js';
import { ListSkeleton } from '../../shared/skeletons.js';
import { oneCard, type CardList } from '../cards.js';
import { CallCoach } from '../call-coach.js';
import { columnIcon } from '../column-looks.js';
import { columnOf, isEnded, type Card } from '../model.js';
import { CancelRequest } from './cancel-request.js';
import { Candidates } from './candidates.js';
import { CorrectRequest } from './correct-request.js';
import { FirstChoice } from './first-choice.js';
import { ForCoach } from './for-coach/for-coach.js';
import { PanelAlarm } from './panel-alarm.js';
import { RequestFacts } from './request-facts.js';
import { RequestSummary } from './request-summary.js';
import { StillHere } from './still-here.js';
import { Timeline } from './timeline.js';
import classes from './request-panel.module.css';

const panelViews = ['details', 'timeline', 'coaches'] as const;
export type PanelView = (typeof panelViews)[number];

interface RequestPanelProps {
  id: string;
  view: PanelView;
  onView: (view: PanelView) => void;
  onClose: () => void;
}

/** Everything about one request, and what a dispatcher can do about it. */
export function RequestPanel({ id, view, onView, onClose }: RequestPanelProps) {
  const { t } = useTranslation(['board', 'common']);
  const card = useCard(id);
  useSeen(id);
  const title = useRef<HTMLHeadingElement>(null);
  // Keyboard and screen reader go on where the panel begins.
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <div className={classes.panel} aria-busy={card.isPending}>
      <div className={classes.header}>
        <Title order={2} ref={title} tabIndex={-1} data-autofocus className={classes.title}>
          {card.data ? card.data.caseNumber : t('common:loading')}
        </Title>
        {card.data && <StageMark card={card.data} />}
        <ActionIcon className={classes.close ?? ''} aria-label={t('panel.close')} onClick={onClose}>
          <IconX aria-hidden />
        </ActionIcon>
      </div>
      <div className={classes.body}>
        {card.isPending && <ListSkeleton rows={5} height={56} />}
        {card.isError && !card.data && (
          <ProblemNotice error={card.error} onRetry={() => void card.refetch()} retrying={card.isFetching} />
        )}
        {card.data && <Content card={card.data} view={view} onView={onView} />}
      </div>
    </div>
  );
}

/** The request as the board already shows it, and as the API knows it a moment later. */
function useCard(id: string) {
  const queryClient = useQueryClient();
  const listed = (state: 'open' | 'closed') =>
    queryClient.getQueryData<CardList>(keys.requests(state))?.items.find((card) => card.id === id);
  return useQuery({ ...oneCard(id), placeholderData: () => listed('open') ?? listed('closed') });
}

function StageMark({ card }: { card: Card }) {
  const { t } = useTranslation('board');
  const column = columnOf(card);
  const Icon = columnIcon[column];
  return (
    <span className={classes.stage} data-tone={column}>
      <Icon size={18} aria-hidden />
      {t(`status.${card.status}`)}
    </span>
  );
}

function Content({ card, view, onView }: { card: Card; view: PanelView; onView: (view: PanelView) => void }) {
  const { t } = useTranslation('board');
  const open = !isEnded(card);
  const asksStillHere =
    card.needsYou?.reason === 'still_here_unanswered' || card.needsYou?.reason === 'still_here_to_ask';
  const asksCoach = ['not_set_out', 'coach_late', 'not_closed'].includes(card.needsYou?.reason ?? '');
  return (
    <>
      {card.needsYou && (
        <PanelAlarm requestId={card.id} alarm={card.needsYou}>
          {card.needsYou.reason === 'to_assign' && <FirstChoice id={card.id} />}
          {asksStillHere && <StillHere card={card} />}
          {asksCoach && card.assignment && (
            <CallCoach coachId={card.assignment.coachId} coach={card.assignment.coachName} />
          )}
        </PanelAlarm>
      )}
      <RequestSummary card={card} />
      <div className={classes.actions}>
        {open && (
          <Button
            variant={view === 'coaches' ? 'light' : card.assignment ? 'default' : 'filled'}
            onClick={() => onView('coaches')}
          >
            {t(card.assignment ? 'panel.reassign' : 'panel.assign')}
          </Button>
        )}
        {card.callBackNumber && (
          <Button
            component="a"
            href={telHref(card.callBackNumber)}
            variant="default"
            leftSection={<IconPhone size={20} aria-hidden />}
          >
            {t('panel.call')}
          </Button>
        )}
      </div>
      <Tabs
        variant="unstyled"
        value={open || view !== 'coaches' ? view : 'details'}
        onChange={(value) => onView(value as PanelView)}
        keepMounted={false}
      >
        <Tabs.List className={classes.tabs ?? ''} aria-label={t('panel.views')}>
          {panelViews
            .filter((name) => open || name !== 'coaches')
            .map((name) => (
              <Tabs.Tab key={name} value={name} className={classes.tab ?? ''}>
                {t(`panel.${name}`)}
              </Tabs.Tab>
            ))}
        </Tabs.List>
        <Tabs.Panel value="details">
          <RequestFacts card={card} />
          {(open || (card.callBackAt && !card.calledBackAt)) && <CorrectRequest card={card} />}
          {open && card.assignment && <ForCoach card={card} held={card.assignment} />}
          {open && <CancelRequest card={card} />}
        </Tabs.Panel>
        <Tabs.Panel value="timeline">
          <Timeline id={card.id} />
        </Tabs.Panel>
        {open && (
          <Tabs.Panel value="coaches">
            <Candidates card={card} onAssigned={() => onView('timeline')} />
          </Tabs.Panel>
        )}
      </Tabs>
    </>
  );
}
