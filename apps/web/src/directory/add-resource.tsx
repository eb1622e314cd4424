import { Button, Drawer, NumberInput, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMediaQuery } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { acceptances, costKinds, pathways, resourceKinds } from '@causeway/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError, fieldProblem, type Schemas } from '../shared/api.js';
import { Fold } from '../shared/fold.js';
import { readablePhone } from '../shared/phone.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { KindIcon } from './kinds.js';
import { LanguagesField } from './languages-field.js';
import {
  checkResource,
  emptyForm,
  fieldNames,
  limits,
  readResource,
  type ResourceForm,
  type ResourceKind,
} from './resource-form.js';
import { SeveralField } from './several-field.js';
import { useAddResource } from './use-resources.js';
import classes from './directory.module.css';

interface AddResourceProps {
  opened: boolean;
  onClose: () => void;
  /** The message that it is read from, and what could be read. */
  source?: { message: Schemas['WriteMessageRef']; facts: Schemas['MessageFacts'] };
}

const fields = Object.keys(emptyForm) as (keyof ResourceForm)[];

/** The form for a new resource. What was typed stays until it is added, also when the drawer is closed in between. */
export function AddResource({ opened, onClose, source }: AddResourceProps) {
  const { t } = useTranslation(['directory', 'resource', 'common']);
  const phone = useMediaQuery('(max-width: 47.99em)');
  const add = useAddResource();
  const form = useForm<ResourceForm>({
    initialValues: emptyForm,
    validate: (values) =>
      Object.fromEntries(
        Object.entries(checkResource(values)).map(([field, error]) => [
          field,
          error === 'tooLong'
            ? t('form.error.tooLong', { limit: limits[field as keyof typeof limits] })
            : t(`form.error.${error}`),
        ]),
      ),
  });

  const [filledFrom, setFilledFrom] = useState(source);
  if (source !== filledFrom) {
    setFilledFrom(source);
    const { beds, phones } = source?.facts ?? {};
    const [phone = ''] = phones ?? [];
    if (source) form.setValues({ phone: phone && readablePhone(phone), beds: beds ?? '' });
  }

  const save = (values: ResourceForm): void => {
    const resource = readResource(values);
    if (!resource || add.isPending) return;
    add.mutate(source ? { ...resource, message: source.message } : resource, {
      onSuccess: ({ name }) => {
        form.reset();
        onClose();
        notifications.show({ message: t('form.saved', { name }), color: 'causeway' });
      },
      onError: (error) =>
        form.setErrors(
          Object.fromEntries(fields.map((field) => [field, fieldProblem(error, fieldNames[field])] as const)),
        ),
    });
  };

  const onField =
    add.error instanceof ProblemError && fields.some((field) => fieldProblem(add.error, fieldNames[field]));
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={t('form.title')}
      position={phone ? 'bottom' : 'right'}
      size={phone ? '92%' : 'md'}
      closeButtonProps={{ 'aria-label': t('common:close'), size: 48 }}
    >
      <form onSubmit={form.onSubmit(save)} noValidate>
        <Stack gap="md">
          <Text c="dimmed">{t('form.lead')}</Text>
          <TextInput
            label={t('form.name')}
            required
            maxLength={limits.name}
            data-autofocus
            {...form.getInputProps('name')}
          />
          <Select
            label={t('form.kind')}
            placeholder={t('form.kindPlaceholder')}
            required
            data={resourceKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            leftSection={form.values.kind !== '' && <KindIcon kind={form.values.kind} />}
            renderOption={({ option }) => (
              <span className={classes.option}>
                <KindIcon kind={option.value as ResourceKind} />
                {option.label}
              </span>
            )}
            {...form.getInputProps('kind')}
            value={form.values.kind || null}
          />
          <TextInput
            label={t('form.phone')}
            description={t('form.phoneHint')}
            type="tel"
            maxLength={limits.phone}
            {...form.getInputProps('phone')}
          />
          <TextInput
            label={t('form.address')}
            maxLength={limits.address}
            {...form.getInputProps('address')}
          />
          <TextInput
            label={t('resource:field.city')}
            maxLength={limits.city}
            {...form.getInputProps('city')}
          />
          <Textarea
            label={t('form.description')}
            description={t('form.descriptionHint')}
            minRows={3}
            maxRows={8}
            maxLength={limits.description}
            {...form.getInputProps('description')}
          />
          <Fold title={t('resource:more')}>
            <Stack gap="md">
              <NumberInput
                label={t('resource:freeBeds')}
                min={0}
                max={9999}
                allowDecimal={false}
                inputMode="numeric"
                {...form.getInputProps('beds')}
              />
              <SeveralField
                label={t('resource:label.takes')}
                options={acceptances.map((value) => ({ value, label: t(`resource:accepts.${value}`) }))}
                {...form.getInputProps('accepts')}
              />
              <SeveralField
                label={t('resource:fact.cost')}
                options={costKinds.map((value) => ({ value, label: t(`resource:cost.${value}`) }))}
                {...form.getInputProps('cost')}
              />
              <LanguagesField label={t('resource:fact.languages')} {...form.getInputProps('languages')} />
              <SeveralField
                label={t('resource:label.pathways')}
                options={pathways.map((value) => ({ value, label: t(`resource:pathway.${value}`) }))}
                {...form.getInputProps('pathways')}
              />
              <TextInput
                label={t('form.url')}
                inputMode="url"
                autoCapitalize="none"
                maxLength={limits.url}
                {...form.getInputProps('url')}
              />
            </Stack>
          </Fold>
          {add.isError && !onField && <ProblemNotice error={add.error} kept={t('form.kept')} />}
          <Button type="submit" loading={add.isPending}>
            {t('form.save')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('form.cancel')}
          </Button>
        </Stack>
      </form>
    </Drawer>
  );
}
