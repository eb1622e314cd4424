import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArchive, IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../shared/api.js';
import { DialogActions } from '../../shared/dialog-actions.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { useHasRole } from '../../shared/session.js';
import { useRetire } from './use-resource.js';
import classes from './page.module.css';

/** Takes a resource out of use, or back into it; for those who answer for the directory. */
export function Retire({ resource }: { resource: Schemas['ResourceDetail'] }) {
  const { t } = useTranslation(['resource', 'common']);
  const may = useHasRole(['supervisor', 'administrator']);
  const [asking, { open, close }] = useDisclosure(false);
  const retire = useRetire(resource.id);
  if (!may) return null;
  const { name } = resource;
  return (
    <div className={classes.last}>
      {resource.retiredAt === null ? (
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconArchive size={20} aria-hidden />}
          onClick={open}
        >
          {t('retire.retire')}
        </Button>
      ) : (
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={20} aria-hidden />}
          loading={retire.isPending}
          onClick={() => retire.mutate(false)}
        >
          {t('retire.bringBack')}
        </Button>
      )}
      {retire.isError && <ProblemNotice error={retire.error} />}
      <Modal
        opened={asking}
        onClose={close}
        title={t('retire.title', { name })}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <p>{t('retire.hint')}</p>
        <DialogActions>
          <Button variant="default" onClick={close}>
            {t('common:cancel')}
          </Button>
          <Button
            color="clay"
            loading={retire.isPending}
            onClick={() => retire.mutate(true, { onSuccess: close })}
          >
            {t('retire.yes')}
          </Button>
        </DialogActions>
      </Modal>
    </div>
  );
}
