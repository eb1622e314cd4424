import { IconCar, IconHeartHandshake, IconPhoneCall, IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../shared/clock.js';
import { ClockTime } from '../shared/time.js';
import type { Assignment } from './assignments.js';
import classes from './work-state.module.css';

/** Where the coach is in this assignment: a color, an icon and words. */
export function WorkState({ assignment }: { assignment: Assignment }) {
  const { t } = useTranslation('coach');
  const remote = assignment.modality !== 'in_person';
  switch (assignment.status) {
    case 'en_route': {
      const Icon = remote ? IconPhoneCall : IconCar;
      return (
        <div className={classes.state} data-state="moving">
          <Icon size={22} aria-hidden />
          <strong>{t(remote ? 'work.enRouteRemote' : 'work.enRoute')}</strong>
          {assignment.etaAt && <Expected at={assignment.etaAt} />}
        </div>
      );
    }
    case 'arrived':
      return (
        <div className={classes.state} data-state="with">
          <IconHeartHandshake size={22} aria-hidden />
          <strong>{t('work.arrived')}</strong>
          {assignment.arrivedAt && (
            <span>
              {t('work.sinceArrival')} <ClockTime at={assignment.arrivedAt} />
            </span>
          )}
        </div>
      );
    case 'assigned':
    case 'closed':
    case 'released':
      return (
        <div className={classes.state} data-state="yours">
          <IconUserCheck size={22} aria-hidden />
          <strong>
            {t('facts.accepted')} <ClockTime at={assignment.acceptedAt} />
          </strong>
        </div>
      );
  }
}

function Expected({ at }: { at: string }) {
  const { t } = useTranslation('coach');
  const minutes = Math.round((Date.parse(at) - useNow()) / 60_000);
  return (
    <span>
      {t('work.expected')} <ClockTime at={at} /> ·{' '}
      {minutes > 0 ? t('work.expectedIn', { count: minutes }) : t('work.expectedNow')}
    </span>
  );
}
