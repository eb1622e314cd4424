import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconClipboardHeart } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap, type Schemas } from '../shared/api.js';
import { timeOfDay } from '../shared/clock-words.js';
import { dayOf } from '../shared/day.js';
import { EmptyState } from '../shared/empty-state.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { keys } from '../shared/query.js';
import { ListSkeleton } from '../shared/skeletons.js';
import type { PortalApi } from './portal-api.js';
import classes from './portal-requests.module.css';

type Request = Schemas['PortalRequest'];

interface PortalRequestsProps {
  api: PortalApi;
  token: string;
  timeZone: string;
  arrivalOnly: boolean;
}

/** The facility's own requests, newest first: case numbers, states and times. */
export function PortalRequests({ api, token, timeZone, arrivalOnly }: PortalRequestsProps) {
  const { t } = useTranslation('portal');
  const id = useId();
  const requests = useInfiniteQuery({
    queryKey: keys.portalRequests(token),
    initialPageParam: '',
    refetchInterval: 15_000,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/v1/portal/requests', {
          params: { query: { limit: 10, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const items = requests.data?.pages.flatMap((page) => page.items);
  return (
    <section className={classes.root} aria-labelledby={id}>
      <h2 className={classes.title} id={id}>
        {t('requests')}
      </h2>
      {arrivalOnly && <p className={classes.hint}>{t('arrivalOnly')}</p>}
      {requests.isPending && <ListSkeleton rows={4} height={64} />}
      {requests.isError && !items && (
        <ProblemNotice
          error={requests.error}
          onRetry={() => void requests.refetch()}
          retrying={requests.isFetching}
        />
      )}
      {items?.length === 0 && (
        <EmptyState compact icon={IconClipboardHeart} title={t('empty')} hint={t('emptyHint')} />
      )}
      {items && items.length > 0 && (
        <ul className={classes.list}>
          {items.map((request) => (
            <Row key={request.id} request={request} timeZone={timeZone} />
          ))}
        </ul>
      )}
      {requests.hasNextPage && (
        <Button
          variant="default"
          fullWidth
          mt="sm"
          loading={requests.isFetchingNextPage}
          onClick={() => void requests.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </section>
  );
}

const tones: Record<Request['status'], string> = {
  received: 'waiting',
  searching: 'waiting',
  assigned: 'moving',
  en_route: 'moving',
  arrived: 'with',
  closed: 'done',
  cancelled: 'done',
  unmet: 'needs',
};

function Row({ request, timeZone }: { request: Request; timeZone: string }) {
  const { t, i18n } = useTranslation('portal');
  const { status, coachFirstName, receivedAt, notBefore, acceptedAt, etaAt, arrivedAt, endedAt } = request;
  const { callBackAt, calledBackAt } = request;
  const hours = { ...timeOfDay, timeZone } as const;
  const clock = new Intl.DateTimeFormat(i18n.language, hours);
  const day = new Intl.DateTimeFormat(i18n.language, { ...hours, month: 'short', day: 'numeric' });
  // The day is said once; what happened on the same one needs its time only.
  const time = (at: string) =>
    (dayOf(at, timeZone) === dayOf(receivedAt, timeZone) ? clock : day).format(Date.parse(at));
  const onTheWay = status === 'assigned' || status === 'en_route';
  const times = [
    t('asked', { time: day.format(Date.parse(receivedAt)) }),
    status === 'received' && notBefore && t('callBack', { time: time(notBefore) }),
    acceptedAt && t('accepted', { time: time(acceptedAt) }),
    onTheWay && etaAt && t('eta', { time: time(etaAt) }),
    arrivedAt && t('arrived', { time: time(arrivedAt) }),
    endedAt && t('ended', { time: time(endedAt) }),
    calledBackAt
      ? t('calledBack', { time: time(calledBackAt) })
      : callBackAt && t('unmetCallBack', { time: time(callBackAt) }),
  ].filter(Boolean);
  return (
    <li className={classes.row}>
      <p className={classes.first}>
        <strong className={classes.number}>{request.caseNumber}</strong>
        <span className={classes.status} data-tone={tones[status]}>
          {t(`status.${status}`)}
        </span>
        {coachFirstName && <span>{t('coach', { name: coachFirstName })}</span>}
      </p>
      <p className={classes.times}>{times.join(' · ')}</p>
    </li>
  );
}
