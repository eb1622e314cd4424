import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { callResults } from '@causeway/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Schemas } from '../shared/api.js';
import { ChoiceField } from '../shared/choice-field.js';
import { Fold } from '../shared/fold.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { GoesOnField, type GoesOn } from './goes-on-field.js';
import { linkageBody, type LinkageDraft } from './linkage-draft.js';
import { LinkageField } from './linkage-field.js';
import { useCallSteps, type Call } from './use-follow-ups.js';
import classes from './call-view.module.css';

/** What came of the call: one tap and save. */
export function ResultForm({ call, mayLeaveMessage }: { call: Call; mayLeaveMessage: boolean }) {
  const { t } = useTranslation('followUps');
  const navigate = useNavigate();
  const [result, setResult] = useState<Schemas['CallResult'] | ''>('');
  const [goesOn, setGoesOn] = useState<GoesOn>('');
  const [linkages, setLinkages] = useState<readonly LinkageDraft[]>([]);
  const [tried, setTried] = useState(false);
  const { record } = useCallSteps(call.id, () => {
    notifications.show({ message: t('call.saved') });
    void navigate('/follow-ups');
  });
  const asks = call.asksToGoOn && result === 'reached';
  const results = callResults.filter((each) => each !== 'left_message' || mayLeaveMessage);

  const save = (): void => {
    setTried(true);
    if (!result || (asks && !goesOn)) return;
    record.mutate({
      result,
      ...(asks ? { goesOn: goesOn === 'yes' } : {}),
      ...(result === 'reached' && linkages.length > 0 ? { linkages: linkageBody(linkages) } : {}),
    });
  };

  return (
    <div className={classes.form}>
      <div className={classes.results}>
        <ChoiceField
          label={t('call.result')}
          options={results.map((value) => ({ value, label: t(`resultName.${value}`) }))}
          value={result}
          onChange={setResult}
          error={tried && !result ? t('call.result') : undefined}
        />
      </div>
      {(result === 'no_answer' || result === 'wrong_number' || result === 'asked_to_stop') && (
        <p className={classes.hint} role="status">
          {t(`resultHint.${result}`)}
        </p>
      )}
      {asks && <GoesOnField value={goesOn} onChange={setGoesOn} tried={tried} />}
      {result === 'reached' && (
        <Fold title={t('call.linkages')} state={linkages.length > 0 ? String(linkages.length) : ''}>
          <LinkageField value={linkages} onChange={setLinkages} />
        </Fold>
      )}
      {record.isError && <ProblemNotice error={record.error} kept={t('call.kept')} />}
      <Button
        size="lg"
        className={classes.save}
        variant={result ? 'filled' : 'default'}
        loading={record.isPending}
        onClick={save}
      >
        {t('call.save')}
      </Button>
      <p className={classes.hint}>{t('call.returnToUse')}</p>
    </div>
  );
}
