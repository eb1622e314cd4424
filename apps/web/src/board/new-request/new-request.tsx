import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../shared/api.js';
import { useMe } from '../../shared/session.js';
import { refreshCard } from '../cards.js';
import { draftKey, dropDraft, toRequest, type Draft } from './draft.js';
import { Filed } from './filed.js';
import { NewRequestForm } from './new-request-form.js';

interface NewRequestProps {
  opened: boolean;
  onClose: () => void;
  /** Leads to the request just filed. */
  onFiled: (id: string) => void;
}

/** Files a request for somebody who calls dispatch. */
export function NewRequest({ opened, onClose, onFiled }: NewRequestProps) {
  const { t } = useTranslation(['board', 'common']);
  const { timeZone } = useMe().organization;
  const queryClient = useQueryClient();
  const narrow = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const file = useMutation({
    mutationFn: (draft: Draft) =>
      unwrap(
        api.POST('/v1/requests', {
          params: { header: { 'Idempotency-Key': draftKey() } },
          body: toRequest(draft, timeZone),
        }),
      ),
    onSuccess: (created) => {
      dropDraft();
      void refreshCard(queryClient, created.id);
    },
  });
  const close = () => {
    onClose();
    // After the dialog has faded, so that it does not flash the empty form.
    setTimeout(file.reset, 200);
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      size="44rem"
      fullScreen={narrow}
      title={file.data ? t('new.filedTitle') : t('new.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {file.data ? (
        <Filed
          created={file.data}
          onOpen={() => {
            close();
            onFiled(file.data.id);
          }}
          onAnother={file.reset}
        />
      ) : (
        <NewRequestForm onSend={file.mutate} sending={file.isPending} error={file.error} />
      )}
    </Modal>
  );
}
