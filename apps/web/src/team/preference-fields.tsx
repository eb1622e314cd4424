import { genders, modalities } from '@causeway/contracts';
import { Chip, MultiSelect, TagsInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../shared/choice-field.js';
import { languageName } from '../shared/language-name.js';
import { languages, pathwayNames, pathways } from '../shared/preference-lists.js';
import { LimitField } from './limit-field.js';
import type { ProfileDraft } from './profile-draft.js';
import { StartField } from './start-field.js';
import classes from './team.module.css';

interface PreferenceFieldsProps {
  form: UseFormReturnType<ProfileDraft>;
  /** A coach about herself; otherwise a supervisor about a coach. */
  own: boolean;
}

/** How a coach can be asked, each with what it does to offers. */
export function PreferenceFields({ form, own }: PreferenceFieldsProps) {
  const { t, i18n } = useTranslation(['team', 'common']);
  const { values } = form;
  const known = [...new Set<string>([...languages, ...values.languages])];
  return (
    <>
      <fieldset className={classes.choices}>
        <legend>{t('field.modalities')}</legend>
        <p className={classes.hint}>{t('field.modalitiesHint')}</p>
        <Chip.Group
          multiple
          value={values.modalities}
          onChange={(chosen) =>
            form.setFieldValue(
              'modalities',
              modalities.filter((one) => chosen.includes(one)),
            )
          }
        >
          <div className={classes.chips}>
            {modalities.map((modality) => (
              <Chip key={modality} value={modality} size="md" variant="light">
                {t(`common:modality.${modality}`)}
              </Chip>
            ))}
          </div>
        </Chip.Group>
        {form.errors['modalities'] && <p className={classes.error}>{form.errors['modalities']}</p>}
      </fieldset>
      <StartField own={own} value={values.start} onChange={(start) => form.setFieldValue('start', start)} />
      <LimitField
        label={t('field.maxTravel')}
        hint={t('field.maxTravelHint')}
        suffix={t('unit.minutes')}
        max={600}
        usual={45}
        value={values.maxTravelMinutes}
        onChange={(minutes) => form.setFieldValue('maxTravelMinutes', minutes)}
      />
      <MultiSelect
        label={t('field.languages')}
        description={t('field.languagesHint')}
        data={known.map((code) => ({ value: code, label: languageName(code, i18n.language) }))}
        searchable
        hidePickedOptions
        {...form.getInputProps('languages')}
      />
      <TagsInput
        label={t('field.pathways')}
        description={t('field.pathwaysHint')}
        data={pathwayNames.map((name) => pathways[name])}
        maxTags={20}
        {...form.getInputProps('pathways')}
      />
      <div className={classes.choices}>
        <ChoiceField
          label={t('field.gender')}
          options={[
            { value: '' as const, label: t('field.genderNone') },
            ...genders.map((value) => ({ value, label: t(`common:gender.${value}`) })),
          ]}
          value={values.gender}
          onChange={(gender) => form.setFieldValue('gender', gender)}
        />
        <p className={classes.hint}>{t('field.genderHint')}</p>
      </div>
    </>
  );
}
