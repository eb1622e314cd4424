import { facilityKinds } from '@causeway/contracts';
import { Button, Fieldset, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { isInRange, isNotEmpty, useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, fieldProblem, unwrap } from '../shared/api.js';
import { DialogActions } from '../shared/dialog-actions.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { CoordinateFields } from './coordinate-fields.js';
import { bodyOf, draftOf, type FacilityDraft } from './facility-draft.js';
import { usePartners } from './partners/use-partners.js';
import type { Facility } from './use-facilities.js';
import classes from './partners/agreement-form.module.css';

interface FacilityFormProps {
  opened: boolean;
  onClose: () => void;
  onSaved: (facility: Facility) => void;
  /** The one to change; a new one without it. */
  facility?: Facility;
}

/** Where a facility is, how it is called, and what it is promised where no agreement says so. */
export function FacilityForm({ opened, onClose, ...rest }: FacilityFormProps) {
  const { t } = useTranslation(['facilities', 'common']);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t(rest.facility ? 'form.titleEdit' : 'form.title')}
      // What was typed is not to be lost by a touch beside it.
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Fields onClose={onClose} {...rest} />
    </Modal>
  );
}

function Fields({ onClose, onSaved, facility }: Omit<FacilityFormProps, 'opened'>) {
  const { t } = useTranslation(['facilities', 'common']);
  const queryClient = useQueryClient();
  const partners = usePartners();
  const inMinutes = isInRange({ min: 1, max: 1440 }, t('form.minutes'));
  const given = (value: number | string) => typeof value === 'number';
  const form = useForm<FacilityDraft>({
    initialValues: draftOf(facility),
    validate: {
      name: isNotEmpty(t('form.nameMissing')),
      state: (value) => (/^([a-z]{2})?$/i.test(value.trim()) ? null : t('form.stateLetters')),
      latitude: (value, { longitude }) => (!given(value) && given(longitude) ? t('form.half') : null),
      longitude: (value, { latitude }) => (!given(value) && given(latitude) ? t('form.half') : null),
      promisedAcceptMinutes: inMinutes,
      promisedArriveMinutes: inMinutes,
    },
  });
  const save = useMutation({
    mutationFn: (draft: FacilityDraft) => {
      const body = bodyOf(draft);
      return facility
        ? unwrap(api.PUT('/v1/facilities/{id}', { params: { path: { id: facility.id } }, body }))
        : unwrap(api.POST('/v1/facilities', { body }));
    },
    onSuccess: async (saved) => {
      await Promise.all(
        ['facilities', 'partners'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })),
      );
      onSaved(saved);
      onClose();
    },
  });
  const field = <Name extends keyof FacilityDraft>(name: Name) => ({
    ...form.getInputProps(name),
    error: form.errors[name] ?? fieldProblem(save.error, name),
  });
  const minutes = (name: 'promisedAcceptMinutes' | 'promisedArriveMinutes') => ({
    ...{ min: 1, max: 1440, allowDecimal: false, allowNegative: false, ...field(name) },
  });
  return (
    <form onSubmit={form.onSubmit((draft) => save.mutate(draft))} noValidate>
      <Stack>
        <TextInput label={t('form.name')} maxLength={120} data-autofocus {...field('name')} />
        <div className={classes.pair}>
          <Select
            label={t('form.kind')}
            allowDeselect={false}
            data={facilityKinds.map((kind) => ({ value: kind, label: t(`common:facilityKind.${kind}`) }))}
            {...field('kind')}
          />
          <TextInput type="tel" label={t('form.phone')} maxLength={40} {...field('phone')} />
        </div>
        <Select
          label={t('form.partner')}
          description={t('form.partnerHint')}
          placeholder={t('form.noPartner')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('form.noPartner') }}
          data={(partners.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          {...field('partnerId')}
        />
        <Fieldset legend={t('form.where')}>
          <Stack>
            <TextInput label={t('form.address')} maxLength={200} {...field('address')} />
            <div className={classes.pair}>
              <TextInput label={t('form.city')} maxLength={100} {...field('city')} />
              <TextInput label={t('form.state')} maxLength={2} {...field('state')} />
            </div>
            <CoordinateFields
              latitude={field('latitude')}
              longitude={field('longitude')}
              onPoint={(point) => form.setValues(point)}
            />
          </Stack>
        </Fieldset>
        <Fieldset legend={t('form.promise')}>
          <div className={classes.pair}>
            <NumberInput label={t('form.accept')} {...minutes('promisedAcceptMinutes')} />
            <NumberInput label={t('form.arrive')} {...minutes('promisedArriveMinutes')} />
          </div>
        </Fieldset>
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
