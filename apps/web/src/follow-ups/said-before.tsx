import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { callResults } from '@causeway/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../shared/api.js';
import { ChoiceField } from '../shared/choice-field.js';
import { Fold } from '../shared/fold.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { CallTime } from './call-time.js';
import { GoesOnField, type GoesOn } from './goes-on-field.js';
import { useCallSteps } from './use-follow-ups.js';
import classes from './call-view.module.css';

/** What was said of a call so far, and how to put it right when the wrong result was ticked. */
export function SaidBefore({ call }: { call: Schemas['FollowUpView'] }) {
  const { t } = useTranslation('followUps');
  if (call.history.length === 0) return null;
  return (
    <section className={classes.said} aria-labelledby="said-before">
      <h2 id="said-before">{t('history.title')}</h2>
      <ol>
        {call.history.map((said) => (
          <li key={said.at} data-corrected={said.corrected || undefined}>
            <strong>{t(`resultName.${said.result}`)}</strong>
            {said.corrected && <span>{t('history.corrected')}</span>}
            <span className={classes.dim}>
              {t(said.corrects ? 'history.correctedBy' : 'history.saidBy', { name: said.memberName })} ·{' '}
              <CallTime at={said.at} />
            </span>
          </li>
        ))}
      </ol>
      <Fold title={t('correct.title')} state="">
        <CorrectForm call={call} />
      </Fold>
    </section>
  );
}

function CorrectForm({ call }: { call: Schemas['FollowUpView'] }) {
  const { t } = useTranslation('followUps');
  const [result, setResult] = useState<Schemas['CallResult'] | ''>('');
  const [goesOn, setGoesOn] = useState<GoesOn>('');
  const [tried, setTried] = useState(false);
  const { correct } = useCallSteps(call.id, () => {
    setResult('');
    setTried(false);
    notifications.show({ message: t('correct.done') });
  });
  const asks = call.asksToGoOn && result === 'reached';
  const current = call.history.findLast(({ corrected }) => !corrected)?.result;
  const results = callResults.filter(
    (each) =>
      (each !== current || call.asksToGoOn) &&
      (each !== 'left_message' || call.contact?.mayLeaveMessage !== false),
  );
  const save = (): void => {
    setTried(true);
    if (!result || (asks && !goesOn)) return;
    correct.mutate({ result, ...(asks ? { goesOn: goesOn === 'yes' } : {}) });
  };
  return (
    <div className={classes.form}>
      <p className={classes.hint}>
        {t(call.moreCalls > 0 || call.contact ? 'correct.hint' : 'correct.hintOver')}
      </p>
      <div className={classes.results}>
        <ChoiceField
          label={t('correct.result')}
          options={results.map((value) => ({ value, label: t(`resultName.${value}`) }))}
          value={result}
          onChange={setResult}
          error={tried && !result ? t('correct.result') : undefined}
        />
      </div>
      {asks && <GoesOnField value={goesOn} onChange={setGoesOn} tried={tried} />}
      {correct.isError && <ProblemNotice error={correct.error} kept={t('call.kept')} />}
      <Button variant="default" loading={correct.isPending} onClick={save}>
        {t('correct.save')}
      </Button>
    </div>
  );
}
