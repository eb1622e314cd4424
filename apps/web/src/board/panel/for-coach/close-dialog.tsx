import { outcomes, type OneOf } from '@causeway/contracts';
import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../shared/choice-field.js';
import { SaidDialog, type SaidProps } from './said-dialog.js';

/** It is over, with what came of it. What else is known, the coach adds where calls are planned. */
export function CloseDialog(props: SaidProps) {
  const { t } = useTranslation(['board', 'common']);
  const { coach, card, say } = props;
  const [outcome, setOutcome] = useState<OneOf<typeof outcomes> | ''>('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <SaidDialog
      {...props}
      title={t('record.closeTitle')}
      button={t('record.closeButton', { caseNumber: card.caseNumber })}
      onSay={() => {
        setTried(true);
        if (outcome) say.mutate({ what: 'closed', outcome, ...(note.trim() ? { note: note.trim() } : {}) });
      }}
    >
      <Text size="sm">{t('record.closeHint', { coach })}</Text>
      <ChoiceField
        label={t('record.outcome')}
        options={outcomes.map((value) => ({ value, label: t(`common:outcome.${value}`) }))}
        value={outcome}
        onChange={setOutcome}
        error={tried && !outcome ? t('record.outcomeMissing') : undefined}
      />
      <Textarea
        label={t('record.note')}
        description={t('note.hint')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={500}
      />
    </SaidDialog>
  );
}
