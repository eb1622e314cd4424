import { Button, Text, Textarea } from '@mantine/core';
import { outcomes } from '@causeway/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../shared/api.js';
import { ChoiceField } from '../shared/choice-field.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { useDraft } from '../shared/use-draft.js';
import type { Assignment } from './assignments.js';
import { useOnce } from './use-once.js';
import { useSteps } from './use-assignments.js';
import classes from './close-form.module.css';

const noteLimit = 500;
/** From here on the writer is told how much is left. */
const nearLimit = 400;

interface CloseFormProps {
  assignment: Assignment;
  onBack: () => void;
  onClosed: () => void;
}

/** How it ended, in thirty seconds: one choice, and a note if it helps. */
export function CloseForm({ assignment, onBack, onClosed }: CloseFormProps) {
  const { t } = useTranslation(['coach', 'common']);
  const { close } = useSteps(assignment);
  const [outcome, setOutcome] = useState<Schemas['Outcome'] | ''>('');
  const [missing, setMissing] = useState(false);
  const [note, setNote] = useDraft(`closing.${assignment.id}`);

  const send = useOnce(async (body: Schemas['CloseAssignment']) => {
    await close.mutateAsync(body);
    setNote('');
    onClosed();
  });
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(outcome === '');
    if (outcome) send({ outcome, ...(note.trim() ? { note: note.trim() } : {}) });
  };

  return (
    <form className={classes.form} onSubmit={onSubmit} noValidate>
      <header>
        <span className={classes.case}>
          {assignment.caseNumber} · {assignment.facility.name}
        </span>
        <h1>{t('closing.title')}</h1>
      </header>
      <div className={classes.outcomes}>
        <ChoiceField
          label={t('closing.outcome')}
          options={outcomes.map((value) => ({ value, label: t(`common:outcome.${value}`) }))}
          value={outcome}
          onChange={(value) => {
            setOutcome(value);
            setMissing(false);
          }}
          error={missing ? t('closing.outcomeMissing') : undefined}
        />
      </div>
      <div>
        <Textarea
          label={t('closing.note')}
          description={t('closing.noteHint')}
          minRows={3}
          maxRows={8}
          maxLength={noteLimit}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {note.length >= nearLimit && (
          <Text size="sm" c="dimmed" role="status">
            {t('closing.left', { count: noteLimit - note.length })}
          </Text>
        )}
      </div>
      <div className={classes.buttons}>
        {close.isError && <ProblemNotice error={close.error} kept={t('closing.kept')} />}
        <Button type="submit" size="xl" fullWidth className={classes.close} loading={close.isPending}>
          {t('closing.close', { caseNumber: assignment.caseNumber })}
        </Button>
        <Button variant="subtle" color="gray" onClick={onBack} disabled={close.isPending}>
          {t('closing.back')}
        </Button>
      </div>
    </form>
  );
}
