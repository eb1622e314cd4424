import { Button, Checkbox, Modal, Select, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DialogActions } from '../shared/dialog-actions.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { coachesQuery } from '../shared/query.js';
import { dispatchRoles, useHasRole } from '../shared/session.js';
import { useCallSteps, type Call } from './use-follow-ups.js';

/** Gives a call to the team; those who dispatch may name the coach. */
export function HandOver({ call }: { call: Call }) {
  const { t } = useTranslation(['followUps', 'common']);
  const navigate = useNavigate();
  const [opened, { open, close }] = useDisclosure();
  const [coachId, setCoachId] = useState('');
  const [rest, setRest] = useState(false);
  const { hand } = useCallSteps(call.id, () => {
    notifications.show({ message: t('call.handed') });
    void navigate('/follow-ups');
  });
  const dispatches = useHasRole(dispatchRoles);
  const coaches = useQuery({ ...coachesQuery, enabled: opened && dispatches });
  return (
    <>
      <Button variant="subtle" onClick={open}>
        {t('call.hand')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('call.handTitle')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <Stack>
          {dispatches && (
            <Select
              label={t('call.handTo')}
              value={coachId}
              onChange={(next) => setCoachId(next ?? '')}
              data={[
                { value: '', label: t('call.handTeam') },
                ...(coaches.data?.items ?? []).map(({ id, displayName }) => ({
                  value: id,
                  label: displayName,
                })),
              ]}
            />
          )}
          {!dispatches && <p>{t('call.handTeam')}</p>}
          <Checkbox
            label={t('call.handRest')}
            checked={rest}
            onChange={(event) => setRest(event.currentTarget.checked)}
          />
          {hand.isError && <ProblemNotice error={hand.error} />}
          <DialogActions>
            <Button variant="default" onClick={close}>
              {t('common:cancel')}
            </Button>
            <Button
              loading={hand.isPending}
              onClick={() => hand.mutate({ rest, ...(coachId ? { coachId } : {}) })}
            >
              {t('call.handSave')}
            </Button>
          </DialogActions>
        </Stack>
      </Modal>
    </>
  );
}
