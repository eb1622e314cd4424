import { Button, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../shared/api.js';
import { DialogActions } from '../shared/dialog-actions.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { keys } from '../shared/query.js';
import { Day } from '../shared/time.js';
import type { Key } from './facility-detail.js';
import type { Facility } from './use-facilities.js';
import classes from './key-row.module.css';

interface KeyRowProps {
  facility: Facility;
  item: Key;
}

/** One link or key: what it is for, how it ends, how old it is; and a way to end it. */
export function KeyRow({ facility, item }: KeyRowProps) {
  const { t } = useTranslation('facilities');
  const [opened, { open, close }] = useDisclosure();
  return (
    <li className={classes.row} data-revoked={item.revokedAt !== null || undefined}>
      <span className={classes.what}>
        <span className={classes.label}>{item.label}</span>
        <span className={classes.detail}>
          <code>{item.hint}</code> ·{' '}
          {item.revokedAt ? (
            <>
              {t('key.revoked')} <Day at={item.revokedAt} />
            </>
          ) : (
            <>
              {t('key.created')} <Day at={item.createdAt} />
            </>
          )}
        </span>
      </span>
      {!item.revokedAt && (
        <Button
          className={classes.revoke ?? ''}
          variant="subtle"
          color="clay"
          onClick={open}
          aria-label={t('revoke.openName', { label: item.label })}
        >
          {t('revoke.open')}
        </Button>
      )}
      <RevokeKey opened={opened} onClose={close} facility={facility} item={item} />
    </li>
  );
}

function RevokeKey({
  opened,
  onClose,
  facility,
  item,
}: KeyRowProps & { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['facilities', 'common']);
  const queryClient = useQueryClient();
  const revoke = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST('/v1/facilities/{id}/keys/{keyId}/revoke', {
          params: { path: { id: facility.id, keyId: item.id } },
        }),
      ),
    onSuccess: () => {
      notifications.show({ message: t('revoke.done', { label: item.label }) });
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.facilityKeys(facility.id) }),
  });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('revoke.title', { label: item.label })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack>
        <Text>{t(`revoke.${item.kind}`, { facility: facility.name })}</Text>
        {revoke.isError && <ProblemNotice error={revoke.error} />}
        <DialogActions>
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('revoke.keep')}
          </Button>
          <Button color="clay" loading={revoke.isPending} onClick={() => revoke.mutate()}>
            {t(`revoke.button.${item.kind}`)}
          </Button>
        </DialogActions>
      </Stack>
    </Modal>
  );
}
