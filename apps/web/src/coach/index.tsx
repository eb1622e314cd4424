import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../shared/problem-notice.js';
import { useMe } from '../shared/session.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { AfterClosing } from './after-closing.js';
import { AssignmentPicker } from './assignment-picker.js';
import { AssignmentView } from './assignment-view.js';
import { byUrgency } from './assignments.js';
import { Calm } from './calm.js';
import { DutySwitch } from './duty-switch.js';
import { standbyOffers } from './offers.js';
import { ReleasedCard } from './released-card.js';
import { StandbyCard } from './standby-card.js';
import { TodayList } from './today-list.js';
import { useReleased } from './use-assignment-watch.js';
import { useGiven, useOpenAssignments } from './use-assignments.js';
import { useOffers } from './use-offers.js';
import classes from './coach-page.module.css';

/** A coach's home: what is asked of me now? */
export default function CoachPage() {
  const { t } = useTranslation('coach');
  const { duty } = useMe();
  const offers = useOffers();
  const open = useOpenAssignments();
  const released = useReleased();
  const [given] = useGiven();
  const [chosen, setChosen] = useState('');
  const [justClosed, setJustClosed] = useState(false);

  const assignments = byUrgency(open.data?.items ?? []);
  const current = assignments.find(({ id }) => id === chosen) ?? assignments[0];
  const standby = standbyOffers(offers.data?.items ?? []);

  if (justClosed) {
    return (
      <div className={classes.page}>
        <AfterClosing onHome={() => setJustClosed(false)} />
      </div>
    );
  }
  return (
    <div className={classes.page}>
      {!current && <h1 className="visually-hidden">{t('title')}</h1>}
      <DutySwitch compact={current !== undefined} />
      {released && <ReleasedCard released={released} />}
      {!current && standby.map((offer) => <StandbyCard key={offer.id} offer={offer} />)}
      {open.isError && !open.data && (
        <ProblemNotice
          error={open.error}
          kept={t('failed.kept')}
          onRetry={() => void open.refetch()}
          retrying={open.isFetching}
        />
      )}
      {open.isPending && <ListSkeleton rows={2} height={120} />}
      {assignments.length > 1 && current && (
        <AssignmentPicker assignments={assignments} current={current} onChoose={setChosen} />
      )}
      {current && (
        <AssignmentView
          key={current.id}
          assignment={current}
          given={given === current.id}
          onClosed={() => setJustClosed(true)}
        />
      )}
      {open.isSuccess && !current && standby.length === 0 && <Calm onDuty={duty.onDuty} />}
      {open.isSuccess && !current && <TodayList />}
    </div>
  );
}
