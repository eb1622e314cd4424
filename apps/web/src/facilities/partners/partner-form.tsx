import { Button, Modal, MultiSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, fieldProblem, unwrap } from '../../shared/api.js';
import { DialogActions } from '../../shared/dialog-actions.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { useFacilities } from '../use-facilities.js';
import type { Partner } from './use-partners.js';

interface PartnerFormProps {
  opened: boolean;
  onClose: () => void;
  onSaved: (partner: Partner) => void;
  /** The one to change; a new one without it. */
  partner?: Partner;
}

/** Names a partner and says which facilities are its. */
export function PartnerForm({ opened, onClose, onSaved, partner }: PartnerFormProps) {
  const { t } = useTranslation(['partners', 'common']);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t(partner ? 'form.titleEdit' : 'form.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Fields onClose={onClose} onSaved={onSaved} {...(partner ? { partner } : {})} />
    </Modal>
  );
}

function Fields({ onClose, onSaved, partner }: Omit<PartnerFormProps, 'opened'>) {
  const { t } = useTranslation(['partners', 'common']);
  const queryClient = useQueryClient();
  const form = useForm({
    initialValues: {
      name: partner?.name ?? '',
      notes: partner?.notes ?? '',
      facilityIds: partner?.facilities.map(({ id }) => id) ?? [],
    },
    validate: { name: isNotEmpty(t('form.nameMissing')) },
  });
  const save = useMutation({
    mutationFn: ({ name, notes, facilityIds }: typeof form.values) => {
      const body = { name: name.trim(), facilityIds, ...(notes.trim() ? { notes: notes.trim() } : {}) };
      return partner
        ? unwrap(api.PUT('/v1/partners/{id}', { params: { path: { id: partner.id } }, body }))
        : unwrap(api.POST('/v1/partners', { body }));
    },
    onSuccess: async (saved) => {
      await queryClient.invalidateQueries({ queryKey: ['partners'] });
      onSaved(saved);
      onClose();
    },
  });
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
      <Stack>
        <TextInput
          label={t('form.name')}
          maxLength={120}
          data-autofocus
          {...form.getInputProps('name')}
          error={form.errors['name'] ?? fieldProblem(save.error, 'name')}
        />
        <FacilitiesField known={partner?.facilities ?? []} {...form.getInputProps('facilityIds')} />
        <Textarea label={t('form.notes')} maxLength={2000} {...form.getInputProps('notes')} />
        {save.isError && <ProblemNotice error={save.error} />}
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('form.save')}
          </Button>
        </DialogActions>
      </Stack>
    </form>
  );
}

interface FacilitiesFieldProps {
  /** Facilities that are chosen already; their names have to be known before anything is typed. */
  known: Partner['facilities'];
  value?: string[];
  onChange?: (ids: string[]) => void;
}

function FacilitiesField({ known, value = [], onChange }: FacilitiesFieldProps) {
  const { t } = useTranslation('partners');
  const [search, setSearch] = useState('');
  const [names, setNames] = useState(() => new Map(known.map(({ id, name }) => [id, name])));
  const found = useFacilities(search).data?.pages.flatMap((page) => page.items) ?? [];
  const options = new Map([
    ...value.flatMap((id): [string, string][] => [[id, names.get(id) ?? '']]),
    ...found.map(({ id, name }): [string, string] => [id, name]),
  ]);
  return (
    <MultiSelect
      size="md"
      label={t('form.facilities')}
      description={t('form.facilitiesHint')}
      nothingFoundMessage={t('form.notFound')}
      data={[...options].map(([id, label]) => ({ value: id, label }))}
      // The server searches, also by town; what it found is not to be sifted again.
      filter={({ options: all }) => all}
      searchable
      hidePickedOptions
      searchValue={search}
      onSearchChange={setSearch}
      value={value}
      onChange={(ids) => {
        setNames(new Map([...names, ...options]));
        onChange?.(ids);
      }}
    />
  );
}
