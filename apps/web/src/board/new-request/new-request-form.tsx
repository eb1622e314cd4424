import { reasons, type agreements } from '@causeway/contracts';
import { Button, Stack, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../shared/api.js';
import { ChoiceField } from '../../shared/choice-field.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { keepDraft, keptDraft, type Draft } from './draft.js';
import { FacilityPicker } from './facility-picker.js';
import { Preferences } from './preferences.js';
import classes from './new-request-form.module.css';

/** The answer that is hoped for first. */
const agreementOrder: readonly (typeof agreements)[number][] = ['yes', 'asked_to_be_asked', 'no'];

/** Where the form's name of a field is not the API's. */
const formField: Record<string, keyof Draft> = { facilityId: 'facility', expectedLeaveAt: 'leavesAt' };

interface NewRequestFormProps {
  onSend: (draft: Draft) => void;
  sending: boolean;
  error: Error | null;
}

/** What a caller is asked, in the order in which callers tell it. */
export function NewRequestForm({ onSend, sending, error }: NewRequestFormProps) {
  const { t } = useTranslation(['board', 'common']);
  const root = useRef<HTMLFormElement>(null);
  const form = useForm<Draft>({
    initialValues: keptDraft(),
    onValuesChange: keepDraft,
    validate: {
      facility: isNotEmpty(t('new.facilityMissing')),
      place: isNotEmpty(t('new.placeMissing')),
      callBackNumber: (value) => (value.replace(/\D/g, '').length >= 7 ? null : t('new.callBackMissing')),
      reason: isNotEmpty(t('new.reasonMissing')),
      personAgreed: isNotEmpty(t('new.agreedMissing')),
    },
  });
  const { setErrors } = form;
  useEffect(() => {
    if (!(error instanceof ProblemError) || !error.problem.errors) return;
    setErrors(
      Object.fromEntries(
        error.problem.errors.map(({ field, message }) => [formField[field] ?? field, message]),
      ),
    );
    toFirstProblem(root.current);
  }, [error, setErrors]);
  const errorOf = (field: keyof Draft) => {
    const shown = form.errors[field];
    return typeof shown === 'string' ? shown : undefined;
  };
  return (
    <form ref={root} onSubmit={form.onSubmit(onSend, () => toFirstProblem(root.current))} noValidate>
      <Stack gap="md">
        <FacilityPicker
          value={form.values.facility}
          onChange={(facility) => form.setFieldValue('facility', facility)}
          error={errorOf('facility')}
        />
        <div className={classes.pair}>
          <TextInput
            label={t('new.place')}
            placeholder={t('new.placeHint')}
            maxLength={60}
            {...form.getInputProps('place')}
          />
          <TextInput
            label={t('new.callBack')}
            type="tel"
            inputMode="tel"
            autoComplete="off"
            maxLength={40}
            {...form.getInputProps('callBackNumber')}
          />
        </div>
        <ChoiceField
          label={t('new.reason')}
          options={reasons.map((value) => ({ value, label: t(`common:reason.${value}`) }))}
          value={form.values.reason}
          onChange={(value) => form.setFieldValue('reason', value)}
          error={errorOf('reason')}
        />
        <ChoiceField
          label={t('new.agreed')}
          options={agreementOrder.map((value) => ({ value, label: t(`new.agreement.${value}`) }))}
          value={form.values.personAgreed}
          onChange={(value) => form.setFieldValue('personAgreed', value)}
          error={errorOf('personAgreed')}
        />
        <Preferences form={form} />
        {error && <ProblemNotice error={error} kept={t('new.kept')} />}
        <div className={classes.foot}>
          <Button type="submit" size="lg" loading={sending}>
            {t('new.send')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

/** Leads the eye and the keyboard to where something has to change; after the problems are on the screen. */
function toFirstProblem(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
