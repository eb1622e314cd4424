import { Autocomplete, Button, NumberInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LimitField } from './limit-field.js';
import type { ProfileDraft } from './profile-draft.js';
import classes from './team.module.css';

/** The usual names; others can be typed. */
const usual = [
  'CCAR Recovery Coach Professional',
  'CCAR Recovery Coach Academy',
  'IC&RC Peer Recovery',
  'NAADAC Peer Recovery Support Specialist',
];

/** What only supervisors enter: limits that keep a coach well, and certifications. */
export function SupervisionFields({ form }: { form: UseFormReturnType<ProfileDraft> }) {
  const { t } = useTranslation('team');
  const { values } = form;
  return (
    <>
      <LimitField
        label={t('field.callsPerShift')}
        hint={t('field.callsPerShiftHint')}
        suffix={t('unit.calls')}
        max={50}
        usual={3}
        value={values.callsPerShift}
        onChange={(calls) => form.setFieldValue('callsPerShift', calls)}
      />
      <LimitField
        label={t('field.hardCallsPerWeek')}
        hint={t('field.hardCallsPerWeekHint')}
        suffix={t('unit.calls')}
        max={50}
        usual={2}
        value={values.hardCallsPerWeek}
        onChange={(calls) => form.setFieldValue('hardCallsPerWeek', calls)}
      />
      <NumberInput
        className={classes.number ?? ''}
        label={t('field.phoneCalls')}
        description={t('field.phoneCallsHint')}
        allowDecimal={false}
        clampBehavior="blur"
        min={1}
        max={10}
        value={values.phoneCallsAtOnce}
        onChange={(typed) => form.setFieldValue('phoneCallsAtOnce', typeof typed === 'number' ? typed : 1)}
      />
      <fieldset className={classes.choices}>
        <legend>{t('certification.label')}</legend>
        <p className={classes.hint}>{t('certification.hint')}</p>
        {values.certifications.map((_, index) => (
          <div key={index} className={classes.certification}>
            <Autocomplete
              label={t('certification.name')}
              data={usual}
              maxLength={80}
              {...form.getInputProps(`certifications.${index}.name`)}
            />
            <TextInput
              type="date"
              label={t('certification.until')}
              {...form.getInputProps(`certifications.${index}.validUntil`)}
            />
            <Button
              variant="subtle"
              color="gray"
              px="sm"
              aria-label={t('certification.remove')}
              onClick={() => form.removeListItem('certifications', index)}
            >
              <IconTrash size={20} aria-hidden />
            </Button>
          </div>
        ))}
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={20} aria-hidden />}
            disabled={values.certifications.length >= 20}
            onClick={() => form.insertListItem('certifications', { name: '', validUntil: '' })}
          >
            {t('certification.add')}
          </Button>
        </div>
      </fieldset>
    </>
  );
}
