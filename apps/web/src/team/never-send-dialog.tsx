import { doNotSendReasons } from '@causeway/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../shared/api.js';
import { ChoiceField } from '../shared/choice-field.js';
import { FacilityDialog } from './facility-dialog.js';
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
  const { t } = useTranslation('team');
  const [reason, setReason] = useState<Reason>('do_not_send');
  const add = useProfileChange(profile.id, (facilityId: string) =>
    unwrap(
      api.PUT('/v1/coaches/{id}/do-not-send/{facilityId}', {
        params: { path: { id: profile.id, facilityId } },
        body: { reason },
      }),
    ),
  );
  return (
    <FacilityDialog
      title={t(own ? 'never.titleOwn' : 'never.addTitle', { name: profile.displayName })}
      opened={opened}
      add={add}
      onDone={() => {
        setReason('do_not_send');
        onClose();
      }}
    >
      <ChoiceField
        label={t(own ? 'never.whyOwn' : 'never.why')}
        options={doNotSendReasons.map((value) => ({
          value,
          label: t(own ? `never.reasonOwn.${value}` : `never.reason.${value}`),
        }))}
        value={reason}
        onChange={setReason}
      />
    </FacilityDialog>
  );
}
