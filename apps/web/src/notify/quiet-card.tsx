import { Switch, Text, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../shared/session.js';
import type { Settings } from './use-settings.js';
import classes from './page.module.css';

const usual = { quietFrom: 22 * 60, quietTo: 7 * 60 };

const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function minutesOf(clock: string): number | undefined {
  const [hours, minutes] = clock.split(':').map(Number);
  return hours === undefined || minutes === undefined || isNaN(hours + minutes)
    ? undefined
    : hours * 60 + minutes;
}

interface QuietCardProps {
  settings: Settings;
  onSave: (settings: Settings) => void;
}

/** When nothing rings, and what does all the same. */
export function QuietCard({ settings, onSave }: QuietCardProps) {
  const { t } = useTranslation('notify');
  const { timeZone } = useMe().organization;
  const { quietFrom, quietTo } = settings;
  const isOn = quietFrom !== null && quietTo !== null;
  const set = (end: 'quietFrom' | 'quietTo', clock: string) => {
    const minutes = minutesOf(clock);
    if (minutes !== undefined) onSave({ ...settings, [end]: minutes });
  };
  return (
    <section className={classes.card}>
      <Title order={2} size="h3">
        {t('quiet.title')}
      </Title>
      <Switch
        size="md"
        label={t('quiet.switch')}
        checked={isOn}
        onChange={(event) =>
          onSave({
            ...settings,
            ...(event.currentTarget.checked ? usual : { quietFrom: null, quietTo: null }),
          })
        }
      />
      {isOn && (
        <>
          <div className={classes.actions}>
            <TextInput
              type="time"
              label={t('quiet.from')}
              value={clockOf(quietFrom)}
              onChange={(event) => set('quietFrom', event.currentTarget.value)}
            />
            <TextInput
              type="time"
              label={t('quiet.to')}
              value={clockOf(quietTo)}
              onChange={(event) => set('quietTo', event.currentTarget.value)}
            />
          </div>
          <Text className={classes.dim ?? ''}>{t('quiet.zone', { zone: timeZone.replace('_', ' ') })}</Text>
          <Switch
            size="md"
            label={t('quiet.breakThrough')}
            description={t('quiet.breakThroughHint')}
            checked={settings.breakThrough}
            onChange={(event) => onSave({ ...settings, breakThrough: event.currentTarget.checked })}
          />
        </>
      )}
    </section>
  );
}
