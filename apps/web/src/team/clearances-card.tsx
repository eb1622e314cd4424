import { Button, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInWords } from '../facilities/terms/terms-view.js';
import { api, unwrap } from '../shared/api.js';
import { useNow } from '../shared/clock.js';
import { dayOf } from '../shared/day.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { useMe } from '../shared/session.js';
import { Card } from './card.js';
import { FacilityDialog } from './facility-dialog.js';
import { FacilityRow } from './facility-row.js';
import { useProfileChange, type Profile } from './use-profile.js';
import classes from './team.module.css';

interface ClearancesCardProps {
  profile: Profile;
  mayEdit: boolean;
  level?: 2 | 3;
}

/** Which facilities let a coach in, and until when. */
export function ClearancesCard({ profile, mayEdit, level = 2 }: ClearancesCardProps) {
  const { t } = useTranslation('team');
  const [opened, { open, close }] = useDisclosure();
  const end = useProfileChange(profile.id, (facilityId: string) =>
    unwrap(
      api.DELETE('/v1/coaches/{id}/clearances/{facilityId}', {
        params: { path: { id: profile.id, facilityId } },
      }),
    ),
  );
  return (
    <Card
      title={t('clearance.title')}
      hint={t('clearance.hint')}
      level={level}
      action={
        mayEdit && (
          <Button variant="default" leftSection={<IconPlus size={20} aria-hidden />} onClick={open}>
            {t('clearance.add')}
          </Button>
        )
      }
    >
      {profile.clearances.length === 0 && <p className={classes.empty}>{t('clearance.none')}</p>}
      <ul className={classes.rows}>
        {profile.clearances.map(({ facilityId, facilityName, validUntil }) => (
          <FacilityRow
            key={facilityId}
            name={facilityName}
            removeLabel={mayEdit ? t('clearance.remove', { facility: facilityName }) : null}
            removing={end.isPending}
            onRemove={() => end.mutate(facilityId)}
          >
            <Until day={validUntil} />
          </FacilityRow>
        ))}
      </ul>
      {end.isError && <ProblemNotice error={end.error} />}
      {mayEdit && <AddClearance profile={profile} opened={opened} onClose={close} />}
    </Card>
  );
}

/** Days before its end on which a clearance is worth a reminder. */
const SOON_DAYS = 30;

function Until({ day }: { day: string | null }) {
  const { t, i18n } = useTranslation('team');
  const { timeZone } = useMe().organization;
  const now = useNow();
  if (day === null) return <span className={classes.hint}>{t('clearance.forever')}</span>;
  const words = { day: dayInWords(day, i18n.language) };
  if (day < dayOf(now, timeZone)) return <span className={classes.over}>{t('clearance.over', words)}</span>;
  const soon = day <= dayOf(now + SOON_DAYS * 86_400_000, timeZone);
  return (
    <span className={soon ? classes.soon : classes.hint}>
      {t(soon ? 'clearance.soon' : 'clearance.until', words)}
    </span>
  );
}

function AddClearance({
  profile,
  opened,
  onClose,
}: {
  profile: Profile;
  opened: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation('team');
  const [validUntil, setValidUntil] = useState('');
  const add = useProfileChange(profile.id, (facilityId: string) =>
    unwrap(
      api.PUT('/v1/coaches/{id}/clearances/{facilityId}', {
        params: { path: { id: profile.id, facilityId } },
        body: validUntil ? { validUntil } : {},
      }),
    ),
  );
  return (
    <FacilityDialog
      title={t('clearance.addTitle', { name: profile.displayName })}
      opened={opened}
      add={add}
      onDone={() => {
        setValidUntil('');
        onClose();
      }}
    >
      <TextInput
        type="date"
        label={t('clearance.lastDay')}
        description={t('clearance.lastDayHint')}
        value={validUntil}
        onChange={(event) => setValidUntil(event.currentTarget.value)}
      />
    </FacilityDialog>
  );
}
