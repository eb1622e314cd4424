import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../shared/api.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { nextStep, suggestedMinutes, type Assignment } from './assignments.js';
import { MinuteChips } from './minute-chips.js';
import { useOnce } from './use-once.js';
import { useSteps } from './use-assignments.js';
import classes from './work-bar.module.css';

/** The one big next step, at the thumb. */
export function WorkBar({ assignment, onClose }: { assignment: Assignment; onClose: () => void }) {
  const { t } = useTranslation('coach');
  const { setOut, arrive } = useSteps(assignment);
  const [minutes, setMinutes] = useState(() => suggestedMinutes(assignment.travelMinutes));
  const [changing, setChanging] = useState(false);
  const onSetOut = useOnce((eta: number) => setOut.mutateAsync(eta).then(() => setChanging(false)));
  const onArrive = useOnce(() => arrive.mutateAsync());
  const remote = assignment.modality !== 'in_person';
  const step = nextStep(assignment);
  const error = setOut.error ?? arrive.error;

  return (
    <div className={classes.bar}>
      {error && <ProblemNotice error={error} kept={t(hasMovedOn(error) ? 'work.movedOn' : 'work.kept')} />}
      {step === 'set_out' && (
        <>
          <div className={classes.question}>
            <h2>{t(remote ? 'work.etaRemote' : 'work.eta')}</h2>
            {!remote && assignment.travelMinutes !== null && (
              <span>{t('work.estimate', { count: assignment.travelMinutes })}</span>
            )}
          </div>
          <MinuteChips
            label={t('work.eta')}
            chosen={minutes}
            onChoose={setMinutes}
            disabled={setOut.isPending}
          />
          <Button
            size="xl"
            fullWidth
            className={classes.step}
            loading={setOut.isPending}
            onClick={() => onSetOut(minutes)}
          >
            {t(remote ? 'work.setOutRemote' : 'work.setOut')}
          </Button>
        </>
      )}
      {step === 'arrive' && (
        <>
          {changing && (
            <>
              <h2>{t('work.lateTitle')}</h2>
              <MinuteChips label={t('work.lateTitle')} onChoose={onSetOut} disabled={setOut.isPending} />
            </>
          )}
          <Button
            size="xl"
            fullWidth
            className={classes.step}
            loading={arrive.isPending}
            onClick={() => onArrive()}
          >
            {t(remote ? 'work.arriveRemote' : 'work.arrive')}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            onClick={() => setChanging(!changing)}
            aria-expanded={changing}
          >
            {t('work.late')}
          </Button>
        </>
      )}
      {step === 'close' && (
        <Button size="xl" fullWidth className={classes.step} onClick={onClose}>
          {t('work.close')}
        </Button>
      )}
    </div>
  );
}

function hasMovedOn(error: Error): boolean {
  return error instanceof ProblemError && error.problem.status === 409;
}
