import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBuildingHospital, IconCurrentLocation, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FacilityPicker } from '../board/new-request/facility-picker.js';
import type { ProfileDraft } from './profile-draft.js';
import classes from './team.module.css';

interface StartFieldProps {
  /** A coach about herself: the phone in her hand may say where she is. */
  own: boolean;
  value: ProfileDraft['start'];
  onChange: (start: ProfileDraft['start']) => void;
}

/** Where a coach usually starts from: an area, said by a facility nearby or once by her phone. Nobody is followed. */
export function StartField({ own, value, onChange }: StartFieldProps) {
  const { t } = useTranslation(['team', 'common']);
  const [opened, { open, close }] = useDisclosure();
  const [trouble, setTrouble] = useState<'locating' | 'refused'>();
  const locate = () => {
    setTrouble('locating');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setTrouble(undefined);
        onChange({
          homeBase: t('start.ownPlace'),
          latitude: area(coords.latitude),
          longitude: area(coords.longitude),
        });
      },
      () => setTrouble('refused'),
      { maximumAge: 600_000, timeout: 20_000 },
    );
  };
  return (
    <fieldset className={classes.choices}>
      <legend>{t('start.label')}</legend>
      <p className={classes.hint}>{t('start.hint')}</p>
      <p className={classes.startPlace} role="status">
        {value ? value.homeBase || t('start.known') : t('start.none')}
      </p>
      <div className={classes.chips}>
        <Button variant="default" leftSection={<IconBuildingHospital size={18} aria-hidden />} onClick={open}>
          {t('start.near')}
        </Button>
        {own && (
          <Button
            variant="default"
            loading={trouble === 'locating'}
            leftSection={<IconCurrentLocation size={18} aria-hidden />}
            onClick={locate}
          >
            {t('start.here')}
          </Button>
        )}
        {value && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconX size={18} aria-hidden />}
            onClick={() => onChange(null)}
          >
            {t('start.forget')}
          </Button>
        )}
      </div>
      {trouble === 'refused' && <p className={classes.error}>{t('start.refused')}</p>}
      <Modal
        opened={opened}
        onClose={close}
        title={t('start.nearTitle')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <FacilityPicker
          value={null}
          error={undefined}
          onChange={(facility) => {
            if (!facility || facility.latitude === null || facility.longitude === null) return;
            close();
            const { name, latitude, longitude } = facility;
            onChange({ homeBase: t('start.nearName', { facility: name }).slice(0, 80), latitude, longitude });
          }}
        />
      </Modal>
    </fieldset>
  );
}

/** To about a kilometer: matching needs an area, and an address would be a home. */
const area = (degrees: number): number => Math.round(degrees * 100) / 100;
