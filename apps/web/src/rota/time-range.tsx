import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './rota.module.css';

interface TimeRangeProps {
  startTime: string;
  endTime: string;
  onChange: (times: { startTime: string; endTime: string }) => void;
}

/** From one wall time to another; an end that is not after the start is on the next day, which is said. */
export function TimeRange({ startTime, endTime, onChange }: TimeRangeProps) {
  const { t } = useTranslation('rota');
  return (
    <div className={classes.pair}>
      <TextInput
        type="time"
        required
        withAsterisk={false}
        label={t('form.start')}
        value={startTime}
        onChange={(event) => onChange({ startTime: event.currentTarget.value, endTime })}
      />
      <TextInput
        type="time"
        required
        withAsterisk={false}
        label={endTime > startTime ? t('form.end') : t('form.endNextDay')}
        value={endTime}
        onChange={(event) => onChange({ startTime, endTime: event.currentTarget.value })}
      />
    </div>
  );
}
