import type { agreements } from '@causeway/contracts';
import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { IconUsers } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../shared/api.js';
import { ChoiceField } from '../../shared/choice-field.js';
import type { RequestDetails } from '../../shared/correction.js';
import { DialogActions } from '../../shared/dialog-actions.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { useMe } from '../../shared/session.js';
import { emptyDraft, type Draft } from '../new-request/draft.js';
import classes from '../new-request/new-request-form.module.css';
import { Preferences } from '../new-request/preferences.js';
import type { Card } from '../model.js';
import { toSaid, useCorrection } from './use-correction.js';

const agreementOrder: readonly (typeof agreements)[number][] = ['yes', 'asked_to_be_asked', 'no'];

interface CorrectFormProps {
  card: Card;
  details: RequestDetails;
  onDone: () => void;
}

/** The form of a new request with what is known in it; of one that waits for a call, where to call. Only what is changed is sent. */
export function CorrectForm({ card, details, onDone }: CorrectFormProps) {
  const { t, i18n } = useTranslation(['board', 'common']);
  const { timeZone } = useMe().organization;
  const root = useRef<HTMLFormElement>(null);
  const form = useForm<Draft>({
    initialValues: asDraft(toSaid(details, timeZone)),
    validate: {
      place: isNotEmpty(t('new.placeMissing')),
      callBackNumber: isNotEmpty(t('new.callBackMissing')),
    },
  });
  const { setErrors } = form;
  const { save, meanwhile, ways } = useCorrection(card, details, {
    onRebased: (said) => form.setValues(asDraft(said)),
    onDone,
  });
  const { error } = save;
  useEffect(() => {
    if (!(error instanceof ProblemError) || !error.problem.errors) return;
    setErrors(
      Object.fromEntries(
        error.problem.errors.map(({ field, message }) => [
          field === 'expectedLeaveAt' ? 'leavesAt' : field,
          message,
        ]),
      ),
    );
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }, [error, setErrors]);
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return (
    <form
      ref={root}
      noValidate
      onSubmit={form.onSubmit(({ leavesAt, ...typed }) => save.mutate({ ...typed, leaves: leavesAt }))}
    >
      <Stack gap="md">
        <div className={classes.pair}>
          <TextInput label={t('new.place')} maxLength={60} data-autofocus {...form.getInputProps('place')} />
          <TextInput
            label={t('new.callBack')}
            type="tel"
            inputMode="tel"
            autoComplete="off"
            maxLength={40}
            {...form.getInputProps('callBackNumber')}
          />
        </div>
        {details.correctable.includes('personAgreed') && (
          <>
            <ChoiceField
              label={t('new.agreed')}
              options={agreementOrder.map((value) => ({ value, label: t(`new.agreement.${value}`) }))}
              value={form.values.personAgreed}
              onChange={(value) => form.setFieldValue('personAgreed', value)}
            />
            <Preferences form={form} ways={ways} />
          </>
        )}
        {meanwhile.length > 0 && (
          <Alert
            role="alert"
            variant="light"
            icon={<IconUsers aria-hidden />}
            title={t('correct.meanwhile', {
              what: list.format(meanwhile.map((name) => t(`common:detail.${name}`))),
            })}
          >
            {t('correct.meanwhileKept')}
          </Alert>
        )}
        {error && meanwhile.length === 0 && <ProblemNotice error={error} kept={t('correct.kept')} />}
        <DialogActions>
          <Button variant="default" onClick={onDone}>
            {t('correct.keep')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('correct.save')}
          </Button>
        </DialogActions>
      </Stack>
    </form>
  );
}

const asDraft = ({ leaves, modality, ...said }: ReturnType<typeof toSaid>): Draft => ({
  ...emptyDraft,
  ...said,
  modality: modality || emptyDraft.modality,
  leavesAt: leaves,
});
