import { genders, modalities } from '@causeway/contracts';
import { Checkbox, Collapse, Select, TextInput, Textarea, UnstyledButton } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../shared/choice-field.js';
import { languageName } from '../../shared/language-name.js';
import { languages, pathwayNames, pathways } from '../../shared/preference-lists.js';
import { emptyDraft, type Draft } from './draft.js';
import classes from './new-request-form.module.css';

const optional = [
  'modality',
  'preferredLanguage',
  'preferredCoachGender',
  'askedForCoach',
  'pathwayInterest',
  'leavesAt',
  'safetyNotes',
] as const satisfies readonly (keyof Draft)[];

interface PreferencesProps {
  form: UseFormReturnType<Draft>;
  /** The ways to meet that can be asked for. */
  ways?: readonly Draft['modality'][];
}

/** What most callers do not say; folded until somebody does. */
export function Preferences({ form, ways = modalities }: PreferencesProps) {
  const { t, i18n } = useTranslation(['board', 'common']);
  const said = optional.some((field) => form.values[field] !== emptyDraft[field]);
  const [opened, { toggle }] = useDisclosure(said);
  const refused = optional.some((field) => Boolean(form.errors[field]));
  const shown = opened || refused;
  const id = useId();
  const Icon = shown ? IconMinus : IconPlus;
  return (
    <div>
      <UnstyledButton className={classes.toggle} onClick={toggle} aria-expanded={shown} aria-controls={id}>
        <Icon size={20} aria-hidden />
        {t('new.preferences')}
      </UnstyledButton>
      <Collapse expanded={shown} id={id}>
        <div className={classes.preferences}>
          <ChoiceField
            label={t('new.modality')}
            options={ways.map((value) => ({ value, label: t(`common:modality.${value}`) }))}
            value={form.values.modality}
            onChange={(value) => form.setFieldValue('modality', value)}
          />
          <div className={classes.pair}>
            <div className={classes.wish}>
              <Select
                label={t('new.language')}
                data={[
                  { value: '', label: t('new.noPreference') },
                  ...languages.map((code) => ({ value: code, label: languageName(code, i18n.language) })),
                ]}
                {...form.getInputProps('preferredLanguage')}
              />
              {form.values.preferredLanguage && (
                <Checkbox
                  size="md"
                  label={t('new.languageMust')}
                  {...form.getInputProps('languageRequired', { type: 'checkbox' })}
                />
              )}
            </div>
            <TextInput label={t('new.leaves')} type="time" {...form.getInputProps('leavesAt')} />
          </div>
          <ChoiceField
            label={t('new.gender')}
            options={[
              { value: '' as const, label: t('new.genderAny') },
              ...genders.map((value) => ({ value, label: t(`common:gender.${value}`) })),
            ]}
            value={form.values.preferredCoachGender}
            onChange={(value) => form.setFieldValue('preferredCoachGender', value)}
          />
          {form.values.preferredCoachGender && (
            <Checkbox
              size="md"
              label={t('new.genderMust')}
              {...form.getInputProps('genderRequired', { type: 'checkbox' })}
            />
          )}
          <TextInput
            label={t('new.askedFor')}
            description={t('new.askedForHint')}
            maxLength={60}
            {...form.getInputProps('askedForCoach')}
          />
          <Select
            label={t('new.pathway')}
            data={[
              { value: '', label: t('new.noPreference') },
              ...pathwayNames.map((name) => ({ value: pathways[name], label: t(`pathway.${name}`) })),
            ]}
            {...form.getInputProps('pathwayInterest')}
          />
          <Textarea
            label={t('new.safety')}
            description={t('new.safetyHint')}
            maxLength={300}
            {...form.getInputProps('safetyNotes')}
          />
        </div>
      </Collapse>
    </div>
  );
}
