import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../shared/api.js';
import { DialogActions } from '../../shared/dialog-actions.js';
import { EmptyState } from '../../shared/empty-state.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { useChange } from '../use-rota.js';
import { SlotFields } from './slot-fields.js';
import { draftOf, nextSlot, slotsOf, type Template } from './week-draft.js';

interface WeekDialogProps {
  /** Changed, when given; else a new one is made. */
  template?: Template;
  onClose: () => void;
}

/** The shifts of a named week: added, changed, taken out. What was laid out with it before stays. */
export function WeekDialog({ template, onClose }: WeekDialogProps) {
  const { t } = useTranslation(['rota', 'common']);
  const form = useForm({
    initialValues: { name: template?.name ?? '', slots: draftOf(template?.slots ?? []) },
    validate: {
      name: (name) => (name.trim() ? null : t('templates.nameMissing')),
      slots: {
        startTime: (time) => (time ? null : t('templates.timeMissing')),
        endTime: (time) => (time ? null : t('templates.timeMissing')),
      },
    },
  });
  const save = useChange(
    ({ name, slots }: typeof form.values) => {
      const body = { name: name.trim(), slots: slotsOf(slots) };
      return template
        ? unwrap(api.PUT('/v1/rota/templates/{id}', { params: { path: { id: template.id } }, body }))
        : unwrap(api.POST('/v1/rota/templates', { body }));
    },
    { done: t('templates.saved'), onDone: onClose },
  );
  const { slots } = form.values;
  return (
    <Modal
      opened
      onClose={onClose}
      size="60rem"
      title={template ? t('templates.changeTitle', { name: template.name }) : t('templates.new')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
        <Stack>
          <TextInput label={t('templates.name')} maxLength={60} {...form.getInputProps('name')} />
          {slots.length === 0 && <EmptyState compact title={t('templates.noSlots')} />}
          <div>
            {slots.map((slot, index) => (
              <SlotFields
                key={index}
                number={index + 1}
                slot={slot}
                error={form.errors[`slots.${index}.startTime`] ?? form.errors[`slots.${index}.endTime`]}
                onChange={(changed) => form.setFieldValue(`slots.${index}`, { ...slot, ...changed })}
                onRemove={() => form.removeListItem('slots', index)}
              />
            ))}
          </div>
          <Group>
            <Button
              variant="default"
              leftSection={<IconPlus size={20} aria-hidden />}
              disabled={slots.length >= 200}
              onClick={() => form.insertListItem('slots', nextSlot(slots))}
            >
              {t('templates.addSlot')}
            </Button>
          </Group>
          {save.isError && <ProblemNotice error={save.error} />}
          <DialogActions>
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('templates.save')}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Modal>
  );
}
