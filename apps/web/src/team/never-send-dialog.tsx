import { doNotSendReasons } from '@causeway/contracts';
import { Button, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FacilityPicker } from '../board/new-request/facility-picker.js';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { ChoiceField } from '../shared/choice-field.js';
import { DialogActions } from '../shared/dialog-actions.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { useProfileChange, type Profile } from './use-profile.js';

type Reason = (typeof doNotSendReasons)[number];

interface NeverSendDialogProps {
  profile: Profile;
  own: boolean;
  opened: boolean;
  onClose: () => void;
}

/** A facility, and a reason of which no more is asked than three words. */
export function NeverSendDialog({ profile, own, opened, onClose }: NeverSendDialogProps) {
  const { t } = useTranslation(['team', 'common']);
  const [facility, setFacility] = useState<Schemas['FacilityView'] | null>(null);
  const [reason, setReason] = useState<Reason>('do_not_send');
  const [asked, setAsked] = useState(false);
  const add = useProfileChange(profile.id, (facilityId: string) =>
    unwrap(
      api.PUT('/v1/coaches/{id}/do-not-send/{facilityId}', {
        params: { path: { id: profile.id, facilityId } },
        body: { reason },
      }),
    ),
  );
  const done = () => {
    setFacility(null);
    setReason('do_not_send');
    setAsked(false);
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={done}
      title={t(own ? 'never.titleOwn' : 'never.addTitle', { name: profile.displayName })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack>
        <FacilityPicker
          value={facility}
          onChange={setFacility}
          error={asked && !facility ? t('facilityMissing') : undefined}
        />
        <ChoiceField
          label={t(own ? 'never.whyOwn' : 'never.why')}
          options={doNotSendReasons.map((value) => ({
            value,
            label: t(own ? `never.reasonOwn.${value}` : `never.reason.${value}`),
          }))}
          value={reason}
          onChange={setReason}
        />
        {add.isError && <ProblemNotice error={add.error} kept={t('kept')} />}
        <DialogActions>
          <Button variant="default" onClick={done}>
            {t('common:cancel')}
          </Button>
          <Button
            loading={add.isPending}
            onClick={() => {
              setAsked(true);
              if (facility) add.mutate(facility.id, { onSuccess: done });
            }}
          >
            {t('save')}
          </Button>
        </DialogActions>
      </Stack>
    </Modal>
  );
}
