import { Button, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArchive, IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../shared/api.js';
import { DialogActions } from '../../shared/dialog-actions.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { useHasRole } from '../../shared/session.js';
import { ResourceField } from '../resource-field.js';
import { useBringBack, useMerge, useRetire } from './use-resource.js';
import classes from './page.module.css';

type Resource = Pick<Schemas['ResourceDetail'], 'id' | 'name' | 'retiredAt'>;

/** Takes a resource out of use, or back into it; for those who answer for the directory. */
export function Retire({ resource }: { resource: Resource }) {
  const may = useHasRole(['supervisor', 'administrator']);
  if (!may) return null;
  return (
    <div className={classes.last}>
      {resource.retiredAt === null ? <TakeOut resource={resource} /> : <BringBack id={resource.id} />}
    </div>
  );
}

function TakeOut({ resource: { id, name } }: { resource: Resource }) {
  const { t } = useTranslation(['resource', 'common']);
  const [asking, { open, close }] = useDisclosure(false);
  const [other, setOther] = useState<{ id: string | null; name: string }>({ id: null, name: '' });
  const retire = useRetire(id);
  const merge = useMerge(id);
  const error = retire.error ?? merge.error;
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconArchive size={20} aria-hidden />}
        onClick={open}
      >
        {t('retire.retire')}
      </Button>
      <Modal
        opened={asking}
        onClose={close}
        title={t('retire.title', { name })}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <Stack>
          <Text>{t('retire.hint')}</Text>
          <ResourceField
            label={t('retire.twice')}
            description={t('retire.twiceHint')}
            {...other}
            except={id}
            onChange={(otherId, otherName) => setOther({ id: otherId, name: otherName })}
          />
          {error && <ProblemNotice error={error} />}
          <DialogActions>
            <Button variant="default" onClick={close}>
              {t('common:cancel')}
            </Button>
            <Button
              color="clay"
              loading={retire.isPending || merge.isPending}
              onClick={() =>
                other.id === null
                  ? retire.mutate(undefined, { onSuccess: close })
                  : merge.mutate(other.id, { onSuccess: close })
              }
            >
              {other.id === null ? t('retire.yes') : t('retire.same', { name: other.name })}
            </Button>
          </DialogActions>
        </Stack>
      </Modal>
    </>
  );
}

function BringBack({ id }: { id: string }) {
  const { t } = useTranslation('resource');
  const bringBack = useBringBack(id);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={20} aria-hidden />}
        loading={bringBack.isPending}
        onClick={() => bringBack.mutate()}
      >
        {t('retire.bringBack')}
      </Button>
      {bringBack.isError && <ProblemNotice error={bringBack.error} />}
    </>
  );
}
