import { Button, Checkbox, Text, Textarea } from '@mantine/core';
import { followUpAnswers, outcomes } from '@causeway/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ContactFields } from '../follow-ups/contact-fields.js';
import { LinkageField } from '../follow-ups/linkage-field.js';
import type { Schemas } from '../shared/api.js';
import { ChoiceField } from '../shared/choice-field.js';
import { Fold } from '../shared/fold.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { useDraft } from '../shared/use-draft.js';
import type { Assignment } from './assignments.js';
import { closingBody, emptyClosing, missingContact, wantsCalls, wasMet } from './closing-draft.js';
import { useOnce } from './use-once.js';
import { useSteps } from './use-assignments.js';
import classes from './close-form.module.css';

const noteLimit = 500;
/** From here on the writer is told how much is left. */
const nearLimit = 400;

interface CloseFormProps {
  assignment: Assignment;
  onBack: () => void;
  onClosed: (closing: { hardCall: boolean }) => void;
}

/** How it ended, in thirty seconds: one choice; the rest is folded until it is needed. */
export function CloseForm({ assignment, onBack, onClosed }: CloseFormProps) {
  const { t } = useTranslation(['coach', 'common', 'followUps']);
  const { close } = useSteps(assignment);
  const [draft, setDraft] = useState(emptyClosing);
  const [tried, setTried] = useState(false);
  const [note, setNote] = useDraft(`closing.${assignment.id}`);
  const set = (change: Partial<typeof draft>): void => setDraft({ ...draft, ...change });
  const missing = missingContact(draft);
  const naloxone = [
    draft.naloxoneGiven && t('closing.naloxoneGiven'),
    draft.naloxoneTrained && t('closing.naloxoneTrained'),
  ].filter(Boolean);

  const send = useOnce(async (body: Schemas['CloseAssignment']) => {
    await close.mutateAsync(body);
    setNote('');
    onClosed({ hardCall: draft.hardCall });
  });
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const { outcome } = draft;
    if (outcome && missing.length === 0)
      send(closingBody({ ...draft, outcome }, note, t('followUps:contact.consent')));
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
          value={draft.outcome}
          onChange={(outcome) => set({ outcome })}
          error={tried && !draft.outcome ? t('closing.outcomeMissing') : undefined}
        />
      </div>
      {wasMet(draft.outcome) && (
        <>
          <ChoiceField
            label={t('closing.followUp')}
            options={followUpAnswers.map((value) => ({ value, label: t(`followUps:answer.${value}`) }))}
            value={draft.followUp}
            onChange={(followUp) => set({ followUp })}
          />
          {wantsCalls(draft) && (
            <section className={classes.contact} aria-label={t('closing.contact')}>
              <ContactFields
                value={draft.contact}
                onChange={(contact) => set({ contact })}
                missing={tried ? missing : []}
              />
            </section>
          )}
          <Fold
            title={t('closing.linkages')}
            state={draft.linkages.length > 0 ? String(draft.linkages.length) : ''}
          >
            <LinkageField value={draft.linkages} onChange={(linkages) => set({ linkages })} />
          </Fold>
          <Fold title={t('closing.naloxone')} state={naloxone.join(', ')}>
            <Checkbox
              className={classes.check ?? ''}
              label={t('closing.naloxoneGiven')}
              checked={draft.naloxoneGiven}
              onChange={(event) => set({ naloxoneGiven: event.currentTarget.checked })}
            />
            <Checkbox
              className={classes.check ?? ''}
              label={t('closing.naloxoneTrained')}
              checked={draft.naloxoneTrained}
              onChange={(event) => set({ naloxoneTrained: event.currentTarget.checked })}
            />
          </Fold>
        </>
      )}
      <Fold title={t('closing.note')} state={note.trim() ? t('closing.written') : ''}>
        <Textarea
          aria-label={t('closing.note')}
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
      </Fold>
      <Checkbox
        className={classes.check ?? ''}
        label={t('closing.hard')}
        description={t('closing.hardHint')}
        checked={draft.hardCall}
        onChange={(event) => set({ hardCall: event.currentTarget.checked })}
      />
      <div className={classes.buttons}>
        {tried && missing.length > 0 && (
          <p className={classes.missing} role="alert">
            {t('closing.contactMissing')}
          </p>
        )}
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
