import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CatchUpOffer } from '../catch-up/catch-up-offer.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { useMe } from '../shared/session.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { AfterClosing } from './after-closing.js';
import { AssignmentView } from './assignment-view.js';
import { byUrgency } from './assignments.js';
import { Calm } from './calm.js';
import { CloseForm } from './close-form.js';
import { Breather } from './day/breather.js';
import { HeldCalls } from './held-calls.js';
import { MyDay } from './day/my-day.js';
import { DutySwitch } from './duty-switch.js';
import { standbyOffers } from './offers.js';
import { ReleasedCard } from './released-card.js';
import { StandbyCard } from './standby-card.js';
import { useReleased } from './use-assignment-watch.js';
import { useGiven, useOpenAssignments } from './use-assignments.js';
import { useOffers } from './use-offers.js';
import classes from './coach-page.module.css';

/** A coach's home: what is asked of me now? */
export default function CoachPage() {
  const open = useOpenAssignments();
  const [given] = useGiven();
  const [closing, setClosing] = useState('');
  const [justClosed, setJustClosed] = useState<{ hardCall: boolean }>();
  const [chosen, setChosen] = useState('');
  const held = byUrgency(open.data?.items ?? []);
  const current = held.find(({ id }) => id === chosen) ?? held[0];
  return (
    <div className={classes.page}>
      {justClosed ? (
        <AfterClosing hardCall={justClosed.hardCall} onHome={() => setJustClosed(undefined)} />
      ) : current && closing === current.id ? (
        <CloseForm assignment={current} onBack={() => setClosing('')} onClosed={setJustClosed} />
      ) : (
        <>
          <DutySwitch compact={current !== undefined} />
          <ReleasedNotice />
          {current && held.length > 1 && (
            <HeldCalls held={held} currentId={current.id} onChoose={setChosen} />
          )}
          {current ? (
            <>
              <AssignmentView
                key={current.id}
                assignment={current}
                given={given === current.id}
                onClose={() => setClosing(current.id)}
              />
              <Next />
            </>
          ) : (
            <Home />
          )}
        </>
      )}
    </div>
  );
}

/** Nothing is under way: what was put off, or calm. */
function Home() {
  const { t } = useTranslation('coach');
  const { duty } = useMe();
  const open = useOpenAssignments();
  const standby = standbyOffers(useOffers().data?.items ?? []);
  return (
    <>
      <h1 className="visually-hidden">{t('title')}</h1>
      <Breather />
      <CatchUpOffer />
      {standby.map((offer) => (
        <StandbyCard key={offer.id} offer={offer} />
      ))}
      {open.isPending && <ListSkeleton rows={2} height={120} />}
      {open.isError && (
        <ProblemNotice
          error={open.error}
          kept={t('failed.kept')}
          onRetry={() => void open.refetch()}
          retrying={open.isFetching}
        />
      )}
      {open.isSuccess && standby.length === 0 && <Calm onDuty={duty.onDuty} />}
      {open.isSuccess && <MyDay />}
    </>
  );
}

/** What the coach said yes to, for when she is done with the one she has. */
function Next() {
  const standby = standbyOffers(useOffers().data?.items ?? []);
  return standby
    .filter(({ afterwards }) => afterwards)
    .map((offer) => <StandbyCard key={offer.id} offer={offer} />);
}

function ReleasedNotice() {
  const released = useReleased();
  return released && <ReleasedCard released={released} />;
}
