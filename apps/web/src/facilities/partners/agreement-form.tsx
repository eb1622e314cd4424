import { Button, Checkbox, NumberInput, Radio, Switch, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldProblem } from '../../shared/api.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import type { AgreementDraft } from './agreement-draft.js';
import { ContactsEditor } from './contacts-editor.js';
import { HoursEditor } from './hours-editor.js';
import type { Partner } from './use-partners.js';
import { useAgreementRules } from './use-agreement-rules.js';
import classes from './agreement-form.module.css';

const modalities = ['in_person', 'video', 'phone'] as const;
const rules = ['take_anyway', 'phone_only', 'next_day_call_back', 'refuse_with_message'] as const;

interface AgreementFormProps {
  facilities: Partner['facilities'];
  draft: AgreementDraft;
  saving: boolean;
  error: unknown;
  onSave: (draft: AgreementDraft) => void;
}

/** Everything an agreement says, in the order in which people talk about it. */
export function AgreementForm({ facilities, draft, saving, error, onSave }: AgreementFormProps) {
  const { t } = useTranslation(['partners', 'terms', 'common']);
  const form = useForm<AgreementDraft>({ initialValues: draft, validate: useAgreementRules() });
  const field = <Name extends keyof AgreementDraft & string>(name: Name) => ({
    ...form.getInputProps(name),
    error: form.errors[name] ?? fieldProblem(error, name),
  });
  const { values } = form;
  return (
    <form className={classes.form} onSubmit={form.onSubmit(onSave)} noValidate>
      <Part title={t('agreement.where')}>
        {facilities.length === 0 ? (
          <p className={classes.missing}>{t('agreement.noFacilities')}</p>
        ) : (
          <Checkbox.Group size="md" label={t('agreement.facilities')} {...field('facilityIds')}>
            <div className={classes.checks}>
              {facilities.map(({ id, name }) => (
                <Checkbox key={id} value={id} label={name} size="md" />
              ))}
            </div>
          </Checkbox.Group>
        )}
        <div className={classes.pair}>
          <TextInput type="date" label={t('agreement.validFrom')} {...field('validFrom')} />
          <TextInput
            type="date"
            label={t('agreement.validUntil')}
            description={t('agreement.validUntilHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...field('validUntil')}
          />
        </div>
      </Part>
      <Part title={t('agreement.hours')}>
        <Switch
          size="md"
          label={t('agreement.always')}
          description={t('agreement.alwaysHint')}
          {...form.getInputProps('always', { type: 'checkbox' })}
        />
        {!values.always && (
          <>
            <HoursEditor form={form} />
            <Radio.Group size="md" label={t('agreement.afterHours')} {...field('afterHours')}>
              <div className={classes.checks}>
                {rules.map((rule) => (
                  <Radio
                    key={rule}
                    value={rule}
                    size="md"
                    label={t(`agreement.rule.${rule}`)}
                    description={t(`terms:rule.${rule}`)}
                  />
                ))}
              </div>
            </Radio.Group>
            {values.afterHours === 'refuse_with_message' && (
              <>
                <Textarea label={t('agreement.message')} maxLength={300} {...field('afterHoursMessage')} />
                <TextInput
                  type="tel"
                  label={t('agreement.phone')}
                  description={t('agreement.phoneHint')}
                  maxLength={40}
                  {...field('afterHoursPhone')}
                />
              </>
            )}
          </>
        )}
      </Part>
      <Part title={t('agreement.promise')}>
        <div className={classes.pair}>
          <NumberInput
            size="md"
            label={t('agreement.accept')}
            min={1}
            max={1440}
            allowDecimal={false}
            {...field('promisedAcceptMinutes')}
          />
          <NumberInput
            size="md"
            label={t('agreement.arrive')}
            min={1}
            max={1440}
            allowDecimal={false}
            {...field('promisedArriveMinutes')}
          />
        </div>
      </Part>
      <Part title={t('agreement.how')}>
        <Checkbox.Group size="md" label={t('agreement.modalities')} {...field('modalities')}>
          <div className={classes.checks}>
            {modalities.map((modality) => (
              <Checkbox key={modality} value={modality} label={t(`common:modality.${modality}`)} size="md" />
            ))}
          </div>
        </Checkbox.Group>
        <Switch
          size="md"
          label={t('agreement.clearanceNeeded')}
          {...form.getInputProps('clearanceNeeded', { type: 'checkbox' })}
        />
        {values.clearanceNeeded && (
          <TextInput
            label={t('agreement.clearanceName')}
            description={t('agreement.clearanceHint')}
            maxLength={80}
            {...field('clearanceName')}
          />
        )}
      </Part>
      <Part title={t('agreement.contacts')} hint={t('agreement.contactsHint')}>
        <ContactsEditor form={form} error={error} />
        <Textarea
          label={t('agreement.notes')}
          description={t('agreement.notesHint')}
          maxLength={2000}
          {...field('notes')}
        />
      </Part>
      {error !== null && <ProblemNotice error={error} />}
      <div className={classes.foot}>
        <Button type="submit" loading={saving} disabled={facilities.length === 0}>
          {t('agreement.save')}
        </Button>
      </div>
    </form>
  );
}

function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.part} aria-labelledby={id}>
      <h2 className={classes.partTitle} id={id}>
        {title}
      </h2>
      {hint && <p className={classes.hint}>{hint}</p>}
      {children}
    </section>
  );
}
