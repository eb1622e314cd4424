import { requestDetails } from '@causeway/contracts';
import { useQuery } from '@tanstack/react-query';
import {
  IconAlertCircle,
  IconArrowBackUp,
  IconArrowsExchange,
  IconCar,
  IconCheck,
  IconCircleCheck,
  IconCircleX,
  IconClockPause,
  IconHandStop,
  IconHeartHandshake,
  IconHelpCircle,
  IconInbox,
  IconMessageQuestion,
  IconMoodEmpty,
  IconPencil,
  IconPhone,
  IconTrendingUp,
  IconUserCheck,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api, unwrap, type Schemas } from '../../shared/api.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { keys } from '../../shared/query.js';
import { ListSkeleton } from '../../shared/skeletons.js';
import { ClockTime } from '../../shared/time.js';
import { useReasonWords } from './reason-words.js';
import classes from './timeline.module.css';

type Entry = Schemas['TimelineEntryView'];

const icons: Record<Entry['type'], TablerIcon> = {
  received: IconInbox,
  corrected: IconPencil,
  offered: IconMessageQuestion,
  declined: IconHandStop,
  standby: IconClockPause,
  expired: IconMoodEmpty,
  withdrawn: IconCircleX,
  accepted: IconCheck,
  assigned: IconUserCheck,
  en_route: IconCar,
  arrived: IconHeartHandshake,
  closed: IconCircleCheck,
  alarmed: IconAlertCircle,
  alarm_taken: IconHandStop,
  alarm_cleared: IconCheck,
  reassigned: IconArrowsExchange,
  handed_back: IconArrowBackUp,
  cancelled: IconCircleX,
  unmet: IconCircleX,
  escalated: IconTrendingUp,
  still_here_asked: IconHelpCircle,
  still_here: IconCheck,
  called_back: IconPhone,
};

/** Everything that happened to a request, newest first. */
export function Timeline({ id }: { id: string }) {
  const timeline = useQuery({
    queryKey: keys.timeline(id),
    queryFn: ({ signal }) => wholeTimeline(id, signal),
  });
  if (timeline.isPending) return <ListSkeleton rows={4} height={40} />;
  if (timeline.isError && !timeline.data) {
    return (
      <ProblemNotice
        error={timeline.error}
        onRetry={() => void timeline.refetch()}
        retrying={timeline.isFetching}
      />
    );
  }
  return (
    <ol className={classes.list} reversed>
      {timeline.data.map((entry) => (
        <TimelineRow key={entry.seq} entry={entry} />
      ))}
    </ol>
  );
}

/** All pages: a request has some tens of entries, and a gap in its history would mislead. */
async function wholeTimeline(id: string, signal: AbortSignal): Promise<Entry[]> {
  const entries: Entry[] = [];
  let cursor: string | null = null;
  do {
    const query: { limit: number; cursor?: string } = { limit: 100, ...(cursor ? { cursor } : {}) };
    const page: Schemas['TimelinePage'] = await unwrap(
      api.GET('/v1/requests/{id}/timeline', { params: { path: { id }, query }, signal }),
    );
    entries.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return entries.sort((first, second) => second.seq - first.seq);
}

function TimelineRow({ entry }: { entry: Entry }) {
  const { t } = useTranslation(['board', 'common']);
  const Icon = icons[entry.type];
  const coach = entry.coachName ?? entry.actor.name ?? '';
  const reason = useReasonWords(entry.reason);
  return (
    <li className={classes.entry} data-type={entry.type}>
      <span className={classes.icon}>
        <Icon size={18} aria-hidden />
      </span>
      <span className={classes.what}>
        <span>{t(`timeline.${entry.type}`, { coach })}</span>
        {reason && <span className={classes.detail}>{reason}</span>}
        {entry.type === 'corrected' && <CorrectedFields fields={entry.data['fields']} />}
        <span className={classes.detail}>{entry.actor.name ?? t(`by.${entry.actor.kind}`)}</span>
      </span>
      <span className={classes.time}>
        <ClockTime at={entry.at} />
      </span>
    </li>
  );
}

/** Which details were corrected; what stood there before is kept nowhere. */
function CorrectedFields({ fields }: { fields: unknown }) {
  const { t, i18n } = useTranslation('common');
  const names = requestDetails.filter((name) => Array.isArray(fields) && fields.includes(name));
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return <span className={classes.detail}>{list.format(names.map((name) => t(`detail.${name}`)))}</span>;
}
