import { Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { acceptances, costKinds, genders, populations } from '@causeway/contracts';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../shared/api.js';
import type { FactKind } from '../ages.js';
import { LanguagesField } from '../languages-field.js';
import { SeveralField } from '../several-field.js';
import { BedsField } from './beds-field.js';
import type { Correction } from './correction.js';
import { HoursField } from './hours-field.js';
import { AboutFields } from './about-fields.js';
import { PhonesField } from './phones-field.js';
import classes from './fact-fields.module.css';

export type CorrectionForm = UseFormReturnType<Correction>;

interface FactFieldsProps {
  form: CorrectionForm;
  of: FactKind | 'all';
  resource: Schemas['ResourceDetail'];
}

const inOrder: readonly FactKind[] = [
  'phone',
  'capacity',
  'hours',
  'address',
  'eligibility',
  'cost',
  'languages',
  'about',
];

/** The fields of one kind of fact, or of all of them one after the other. */
export function FactFields({ form, of, resource }: FactFieldsProps) {
  const { t } = useTranslation('resource');
  if (of !== 'all') return <FieldsOf form={form} kind={of} resource={resource} />;
  return inOrder.map((kind) => (
    // Not a region: the page behind has one of the same name.
    <div key={kind} role="group" className={classes.kind} aria-label={t(`fact.${kind}`)}>
      <h3>{t(`fact.${kind}`)}</h3>
      <FieldsOf form={form} kind={kind} resource={resource} />
    </div>
  ));
}

interface FieldsOfProps {
  form: CorrectionForm;
  kind: FactKind;
  resource: Schemas['ResourceDetail'];
}

function FieldsOf({ form, kind, resource }: FieldsOfProps) {
  switch (kind) {
    case 'phone':
      return <PhonesField form={form} />;
    case 'capacity':
      return <BedsField form={form} />;
    case 'hours':
      return <HoursField form={form} resource={resource} />;
    case 'address':
      return <AddressFields form={form} />;
    case 'eligibility':
      return <EligibilityFields form={form} />;
    case 'cost':
      return <CostFields form={form} />;
    case 'languages':
      return <SpokenFields form={form} />;
    case 'about':
      return <AboutFields form={form} />;
  }
}

type OfForm = Pick<FieldsOfProps, 'form'>;

function AddressFields({ form }: OfForm) {
  const { t } = useTranslation('resource');
  return (
    <>
      <TextInput label={t('field.address1')} maxLength={200} {...form.getInputProps('address1')} />
      <div className={classes.pair}>
        <TextInput label={t('field.city')} maxLength={100} {...form.getInputProps('city')} />
        <TextInput label={t('field.region')} maxLength={100} {...form.getInputProps('region')} />
      </div>
      <div className={classes.pair}>
        <TextInput label={t('field.state')} maxLength={50} {...form.getInputProps('state')} />
        <TextInput label={t('field.postalCode')} maxLength={20} {...form.getInputProps('postalCode')} />
      </div>
    </>
  );
}

function EligibilityFields({ form }: OfForm) {
  const { t } = useTranslation('resource');
  return (
    <>
      <SeveralField
        label={t('label.for')}
        options={[...genders].map((value) => ({ value, label: t(`gender.${value}`) }))}
        {...form.getInputProps('genders')}
      />
      <SeveralField
        label={t('field.populations')}
        options={populations.map((value) => ({ value, label: t(`population.${value}`) }))}
        {...form.getInputProps('populations')}
      />
      <SeveralField
        label={t('label.takes')}
        options={acceptances.map((value) => ({ value, label: t(`accepts.${value}`) }))}
        {...form.getInputProps('accepts')}
      />
      <Textarea label={t('field.eligibility')} maxLength={1000} {...form.getInputProps('eligibility')} />
      <Textarea label={t('label.apply')} maxLength={1000} {...form.getInputProps('applicationProcess')} />
      <TextInput label={t('label.wait')} maxLength={200} {...form.getInputProps('waitTime')} />
      <Textarea
        label={t('label.bring')}
        description={t('correction.bringHint')}
        {...form.getInputProps('bring')}
      />
    </>
  );
}

function CostFields({ form }: OfForm) {
  const { t } = useTranslation('resource');
  return (
    <>
      <SeveralField
        label={t('fact.cost')}
        options={costKinds.map((value) => ({ value, label: t(`cost.${value}`) }))}
        {...form.getInputProps('cost')}
      />
      <TextInput label={t('field.fees')} maxLength={500} {...form.getInputProps('fees')} />
    </>
  );
}

function SpokenFields({ form }: OfForm) {
  const { t } = useTranslation('resource');
  return (
    <>
      <LanguagesField label={t('fact.languages')} {...form.getInputProps('languages')} />
      <TextInput
        label={t('label.interpretation')}
        maxLength={300}
        {...form.getInputProps('interpretation')}
      />
    </>
  );
}
