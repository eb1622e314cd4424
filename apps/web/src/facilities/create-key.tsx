import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { useForm, isNotEmpty } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, fieldProblem, unwrap } from '../shared/api.js';
import { DialogActions } from '../shared/dialog-actions.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { keys } from '../shared/query.js';
import type { KeyKind } from './facility-detail.js';
import { KeyCreated } from './key-created.js';
import type { Facility } from './use-facilities.js';

interface CreateKeyProps {
  opened: boolean;
  onClose: () => void;
  kind: KeyKind;
  facility: Facility;
}

/** Names a new link or key, and then shows it: once, since only its hash is kept. */
export function CreateKey({ opened, onClose, kind, facility }: CreateKeyProps) {
  const { t } = useTranslation(['facilities', 'common']);
  const queryClient = useQueryClient();
  const form = useForm({
    initialValues: { label: '' },
    validate: { label: isNotEmpty(t('create.labelMissing')) },
  });
  const create = useMutation({
    mutationFn: ({ label }: { label: string }) =>
      unwrap(
        api.POST('/v1/facilities/{id}/keys', {
          params: { path: { id: facility.id } },
          body: { kind, label: label.trim() },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.facilityKeys(facility.id) }),
  });
  const close = () => {
    onClose();
    form.reset();
    create.reset();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      size={create.data ? '40rem' : 'md'}
      // A tap beside it must not take away what is shown only now.
      closeOnClickOutside={!create.data}
      title={create.data ? t(`created.${kind}.title`) : t(`${kind}.create`)}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {create.data ? (
        <KeyCreated facility={facility} created={create.data} onDone={close} />
      ) : (
        <form onSubmit={form.onSubmit((values) => create.mutate(values))} noValidate>
          <Stack>
            <TextInput
              label={t('create.label')}
              description={t(`create.hint.${kind}`)}
              maxLength={80}
              data-autofocus
              {...form.getInputProps('label')}
              error={form.errors['label'] ?? fieldProblem(create.error, 'label')}
            />
            {create.isError && <ProblemNotice error={create.error} />}
            <DialogActions>
              <Button variant="default" onClick={close}>
                {t('common:cancel')}
              </Button>
              <Button type="submit" loading={create.isPending}>
                {t('create.button')}
              </Button>
            </DialogActions>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
