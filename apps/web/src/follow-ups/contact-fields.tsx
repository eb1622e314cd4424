import { Checkbox, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languageName } from '../shared/language-name.js';
import { languages } from '../shared/preference-lists.js';
import { callTimes, type ContactDraft, type ContactField } from './contact-draft.js';
import classes from './contact-fields.module.css';

interface ContactFieldsProps {
  value: ContactDraft;
  onChange: (value: ContactDraft) => void;
  /** What is missing and has to be said. */
  missing: readonly ContactField[];
}

/** A Monday, to name the weekdays from. */
const monday = Date.UTC(2026, 0, 5);
const day = 86_400_000;

/** How the person wants to be called, when, and that they agreed to it. */
export function ContactFields({ value, onChange, missing }: ContactFieldsProps) {
  const { t, i18n } = useTranslation('followUps');
  const set = (change: Partial<ContactDraft>): void => onChange({ ...value, ...change });
  const error = (field: ContactField) =>
    missing.includes(field) ? t(`contact.missing.${field}`) : undefined;
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' });
  return (
    <div className={classes.fields}>
      <TextInput
        label={t('contact.addressedAs')}
        value={value.addressedAs}
        onChange={(event) => set({ addressedAs: event.currentTarget.value })}
        maxLength={60}
        autoComplete="off"
        error={error('addressedAs')}
      />
      <TextInput
        label={t('contact.phone')}
        type="tel"
        value={value.phone}
        onChange={(event) => set({ phone: event.currentTarget.value })}
        maxLength={40}
        autoComplete="off"
        error={error('phone')}
      />
      <Checkbox
        className={classes.check ?? ''}
        label={t('contact.message')}
        checked={value.mayLeaveMessage}
        onChange={(event) => set({ mayLeaveMessage: event.currentTarget.checked })}
      />
      <div className={classes.pair}>
        <Select
          label={t('contact.weekday')}
          value={value.weekday}
          onChange={(next) => set({ weekday: next ?? '' })}
          data={[
            { value: '', label: t('contact.anyDay') },
            ...Array.from({ length: 7 }, (_, index) => ({
              value: String(index + 1),
              label: weekday.format(monday + index * day),
            })),
          ]}
        />
        <Select
          label={t('contact.time')}
          value={value.time}
          onChange={(next) => set({ time: next ?? '' })}
          data={[
            { value: '', label: t('contact.anyTime') },
            ...callTimes.map((time) => ({ value: time, label: t(`contact.times.${time}`) })),
          ]}
        />
      </div>
      <Select
        label={t('contact.language')}
        value={value.language}
        onChange={(next) => set({ language: next ?? '' })}
        data={[
          { value: '', label: t('contact.noLanguage') },
          ...languages.map((code) => ({ value: code, label: languageName(code, i18n.language) })),
        ]}
      />
      <Checkbox
        className={classes.check ?? ''}
        label={t('contact.consent')}
        description={t('contact.consentHint')}
        checked={value.agreed}
        onChange={(event) => set({ agreed: event.currentTarget.checked })}
        error={error('agreed')}
      />
    </div>
  );
}
