import { Button, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DialogActions } from '../../shared/dialog-actions.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { Day } from '../../shared/time.js';
import classes from '../import/imports.module.css';
import { NewKey } from './new-key.js';
import own from './shared-keys.module.css';
import { useRevokeKey, type SharedKey } from './use-sharing.js';

/** Who was given a key, and how it ends. */
export function SharedKeys({ keys }: { keys: readonly SharedKey[] }) {
  const { t } = useTranslation('imports');
  const [making, { open, close }] = useDisclosure();
  return (
    <section className={classes.part} aria-label={t('keys.title')}>
      <h2>{t('keys.title')}</h2>
      <p className={classes.dim}>{t('keys.hint')}</p>
      {keys.length > 0 && (
        <ul className={own.keys}>
          {keys.map((key) => (
            <KeyRow key={key.id} item={key} />
          ))}
        </ul>
      )}
      <div className={classes.actions}>
        <Button variant="default" leftSection={<IconPlus size={20} aria-hidden />} onClick={open}>
          {t('keys.make')}
        </Button>
      </div>
      <NewKey opened={making} onClose={close} />
    </section>
  );
}

function KeyRow({ item }: { item: SharedKey }) {
  const { t } = useTranslation('imports');
  const [opened, { open, close }] = useDisclosure();
  return (
    <li className={own.row} data-revoked={item.revokedAt !== null || undefined}>
      <span className={own.what}>
        <span className={own.label}>{item.label}</span>
        <span className={own.detail}>
          <code>…{item.hint}</code> · {t(item.revokedAt ? 'keys.revoked' : 'keys.made')}{' '}
          <Day at={item.revokedAt ?? item.createdAt} />
        </span>
      </span>
      {!item.revokedAt && (
        <Button
          variant="subtle"
          color="clay"
          onClick={open}
          aria-label={t('keys.revokeName', { label: item.label })}
        >
          {t('keys.revoke')}
        </Button>
      )}
      <Revoke item={item} opened={opened} onClose={close} />
    </li>
  );
}

function Revoke({ item, opened, onClose }: { item: SharedKey; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['imports', 'common']);
  const revoke = useRevokeKey(item.id);
  const end = (): void =>
    revoke.mutate(undefined, {
      onSuccess: () => {
        notifications.show({ message: t('keys.revokeDone', { label: item.label }) });
        onClose();
      },
    });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('keys.revokeTitle', { label: item.label })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack>
        <Text>{t('keys.revokeHint')}</Text>
        {revoke.isError && <ProblemNotice error={revoke.error} />}
        <DialogActions>
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('keys.keep')}
          </Button>
          <Button color="clay" loading={revoke.isPending} onClick={end}>
            {t('keys.revokeButton')}
          </Button>
        </DialogActions>
      </Stack>
    </Modal>
  );
}
