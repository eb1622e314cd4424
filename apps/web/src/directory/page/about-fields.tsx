import { Select, Textarea, TextInput } from '@mantine/core';
import { pathways, resourceKinds, resourceStatuses } from '@causeway/contracts';
import { useTranslation } from 'react-i18next';
import { SeveralField } from '../several-field.js';
import type { CorrectionForm } from './fact-fields.js';

/** What it is called and what it is. */
export function AboutFields({ form }: { form: CorrectionForm }) {
  const { t } = useTranslation(['resource', 'directory']);
  return (
    <>
      <TextInput label={t('field.name')} required maxLength={120} {...form.getInputProps('name')} />
      <Select
        label={t('field.kind')}
        data={resourceKinds.map((kind) => ({ value: kind, label: t(`directory:kind.${kind}`) }))}
        {...form.getInputProps('kind')}
      />
      <Select
        label={t('field.status')}
        data={resourceStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
        {...form.getInputProps('status')}
      />
      <TextInput
        label={t('field.alert')}
        description={t('correction.alertHint')}
        maxLength={300}
        {...form.getInputProps('alert')}
      />
      <Textarea
        label={t('field.description')}
        maxLength={4000}
        maxRows={10}
        {...form.getInputProps('description')}
      />
      <SeveralField
        label={t('label.pathways')}
        options={pathways.map((value) => ({ value, label: t(`pathway.${value}`) }))}
        {...form.getInputProps('pathways')}
      />
      <TextInput
        label={t('label.site')}
        inputMode="url"
        autoCapitalize="none"
        maxLength={300}
        {...form.getInputProps('url')}
      />
    </>
  );
}
