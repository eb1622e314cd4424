import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../shared/api.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { Card } from './card.js';
import { FacilityRow } from './facility-row.js';
import { NeverSendDialog } from './never-send-dialog.js';
import { useProfileChange, type Profile } from './use-profile.js';
import classes from './team.module.css';

interface NeverSendCardProps {
  profile: Profile;
  /** A coach about herself. */
  own: boolean;
  mayEdit: boolean;
  level?: 2 | 3;
}

/** Where a coach is never sent. The reason stays between the coach and the supervisors. */
export function NeverSendCard({ profile, own, mayEdit, level = 2 }: NeverSendCardProps) {
  const { t } = useTranslation('team');
  const [opened, { open, close }] = useDisclosure();
  const end = useProfileChange(profile.id, (facilityId: string) =>
    unwrap(
      api.DELETE('/v1/coaches/{id}/do-not-send/{facilityId}', {
        params: { path: { id: profile.id, facilityId } },
      }),
    ),
  );
  return (
    <Card
      title={t(own ? 'never.titleOwn' : 'never.title')}
      hint={t(own ? 'never.hintOwn' : mayEdit ? 'never.hint' : 'never.hintDispatch')}
      level={level}
      action={
        mayEdit && (
          <Button variant="default" leftSection={<IconHandStop size={20} aria-hidden />} onClick={open}>
            {t('never.add')}
          </Button>
        )
      }
    >
      {profile.doNotSend.length === 0 && (
        <p className={classes.empty}>{t(own ? 'never.noneOwn' : 'never.none')}</p>
      )}
      <ul className={classes.rows}>
        {profile.doNotSend.map(({ facilityId, facilityName, reason, byCoach }) => (
          <FacilityRow
            key={facilityId}
            name={facilityName}
            removeLabel={mayEdit && (byCoach || !own) ? t('never.remove', { facility: facilityName }) : null}
            removing={end.isPending}
            onRemove={() => end.mutate(facilityId)}
          >
            <span className={classes.hint}>
              {[
                t(own ? (byCoach ? 'never.byMe' : 'never.byMine') : byCoach ? 'never.byCoach' : 'never.byUs'),
                reason && t(`never.reason.${reason}`),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </FacilityRow>
        ))}
      </ul>
      {end.isError && <ProblemNotice error={end.error} />}
      {mayEdit && <NeverSendDialog profile={profile} own={own} opened={opened} onClose={close} />}
    </Card>
  );
}
