import { Checkbox, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { importFormats, pathways, resourceKinds } from '@causeway/contracts';
import { useTranslation } from 'react-i18next';
import { fieldProblem } from '../../shared/api.js';
import { Fold } from '../../shared/fold.js';
import { SeveralField } from '../several-field.js';
import { checkDraft, rhythms, type ListDraft } from './list-draft.js';

interface ListFieldsProps {
  draft: ListDraft;
  onChange: (draft: ListDraft) => void;
  /** Whether what is missing is said: not before somebody tried. */
  checked: boolean;
  error: unknown;
  /** The field for a file, where one is chosen. */
  file?: React.ReactNode;
}

/** What a list is called, what it is, and where it comes from. */
export function ListFields({ draft, onChange, checked, error, file }: ListFieldsProps) {
  const { t } = useTranslation(['imports', 'directory', 'resource']);
  const missing = checked ? checkDraft(draft) : {};
  const set = (change: Partial<ListDraft>): void => onChange({ ...draft, ...change });
  return (
    <Stack gap="md">
      <SegmentedControl
        size="md"
        fullWidth
        aria-label={t('form.from')}
        data={(['file', 'address'] as const).map((value) => ({
          value,
          label: t(`form.fromChoice.${value}`),
        }))}
        value={draft.from}
        onChange={(from) => set({ from: from === 'address' ? 'address' : 'file' })}
      />
      {draft.from === 'file' ? file : <AddressFields {...{ draft, set, missing: missing.url, error }} />}
      <TextInput
        label={t('form.name')}
        description={t('form.nameHint')}
        required
        maxLength={120}
        value={draft.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={missing.name ? t('form.missing.name') : fieldProblem(error, 'name')}
      />
      <Select
        label={t('form.format')}
        required
        placeholder={t('form.choose')}
        data={importFormats.map((value) => ({ value, label: t(`format.${value}`) }))}
        value={draft.format || null}
        onChange={(value) => set({ format: importFormats.find((each) => each === value) ?? '' })}
        error={missing.format && t('form.missing.format')}
      />
      <Select
        label={t('form.kind')}
        description={t('form.kindHint')}
        required
        placeholder={t('form.choose')}
        data={resourceKinds.map((value) => ({ value, label: t(`directory:kind.${value}`) }))}
        value={draft.kind || null}
        onChange={(value) => set({ kind: resourceKinds.find((each) => each === value) ?? '' })}
        error={missing.kind && t('form.missing.kind')}
      />
      <Fold
        title={t('form.pathways')}
        {...(draft.pathways.length > 0 && {
          state: draft.pathways.map((value) => t(`resource:pathway.${value}`)).join(', '),
        })}
      >
        <SeveralField
          label={t('form.pathwaysHint')}
          options={pathways.map((value) => ({ value, label: t(`resource:pathway.${value}`) }))}
          value={draft.pathways}
          onChange={(chosen) => set({ pathways: chosen })}
        />
      </Fold>
    </Stack>
  );
}

interface AddressFieldsProps {
  draft: ListDraft;
  set: (change: Partial<ListDraft>) => void;
  missing: true | undefined;
  error: unknown;
}

function AddressFields({ draft, set, missing, error }: AddressFieldsProps) {
  const { t } = useTranslation('imports');
  return (
    <>
      <TextInput
        label={t('form.url')}
        description={t('form.urlHint')}
        required
        inputMode="url"
        autoCapitalize="none"
        maxLength={2000}
        value={draft.url}
        onChange={(event) => set({ url: event.currentTarget.value })}
        error={missing ? t('form.missing.url') : fieldProblem(error, 'url')}
      />
      <Select
        label={t('form.every')}
        data={[
          { value: '', label: t('every.never') },
          ...rhythms.map((value) => ({ value, label: t(`every.${value}`) })),
          ...(draft.every !== '' && !rhythms.some((each) => each === draft.every)
            ? [{ value: draft.every, label: t('every.hours', { count: Number(draft.every) }) }]
            : []),
        ]}
        value={draft.every}
        onChange={(value) => set({ every: value ?? '' })}
      />
      {draft.every !== '' && (
        <Checkbox
          size="md"
          label={t('form.appliesItself')}
          description={t('form.appliesItselfHint')}
          checked={draft.appliesItself}
          onChange={(event) => set({ appliesItself: event.currentTarget.checked })}
        />
      )}
    </>
  );
}
