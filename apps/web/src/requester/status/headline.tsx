/** @jsxImportSource preact */
import type { StatusView } from '../api.js';
import { Icon } from '../icons.js';
import { t } from '../strings.js';
import { clock, duration, onDay, when } from '../time.js';
import { readPromise, readStatus, type Reading } from './reading.js';

interface HeadlineProps {
  view: StatusView;
  /** The server's time, in milliseconds. */
  now: number;
}

function eta(minutes: number): string {
  if (minutes >= 100) return t('status.eta.long', { duration: duration(minutes * 60_000) });
  return t('status.eta.minutes', { count: minutes });
}

function sentence({ sentence: key, etaMinutes, from, name }: Reading, { view, now }: HeadlineProps): string {
  return t(key, {
    ...(from === undefined ? {} : onDay(from, now, view.timeZone)),
    name: name ?? view.coachFirstName ?? view.cannotCome ?? t('status.someone'),
    ...(etaMinutes === undefined ? {} : { eta: eta(etaMinutes) }),
  });
}

function detail({ detail: key, detailAt }: Reading, now: number): string {
  return detailAt === undefined ? t(key) : t(key, { time: clock(detailAt, now), when: when(detailAt, now) });
}

/** The one sentence in large type, with what it means and what was promised. */
export function Headline(props: HeadlineProps) {
  const { view, now } = props;
  const reading = readStatus(view, now);
  const promise = readPromise(view, now);
  const said = sentence(reading, props);
  const alarmedOnTheWay =
    view.dispatcherAlarmed && (view.status === 'assigned' || view.status === 'en_route');
  return (
    <section class={`headline ${reading.tone}`}>
      <p class="word">
        <Icon name={reading.icon} />
        {t(reading.word)}
      </p>
      <h1>{said}</h1>
      <p>{detail(reading, now)}</p>
      {alarmedOnTheWay && <p>{t('status.detail.alarmedLater')}</p>}
      {promise && (
        <p class="promise">
          {t(promise.key, { duration: duration(promise.within), time: clock(promise.by, now) })}
        </p>
      )}
    </section>
  );
}
