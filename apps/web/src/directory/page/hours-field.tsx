import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../shared/api.js';
import { weekdayName } from '../hours.js';
import { SeveralField } from '../several-field.js';
import { hasOtherHours } from './correction.js';
import type { CorrectionForm } from './fact-fields.js';
import classes from './fact-fields.module.css';

const week = ['1', '2', '3', '4', '5', '6', '7'] as const;

interface HoursFieldProps {
  form: CorrectionForm;
  resource: Schemas['ResourceDetail'];
}

/** When it is open, week by week. Other hours (the first Monday of the month) stay as they are. */
export function HoursField({ form, resource }: HoursFieldProps) {
  const { t, i18n } = useTranslation('resource');
  return (
    <>
      {form.values.hours.map((row, index) => (
        <div key={index} className={classes.block}>
          <SeveralField
            label={t('correction.days', { number: index + 1 })}
            options={week.map((day) => ({
              value: day,
              label: weekdayName(Number(day), i18n.language, 'short'),
            }))}
            value={row.weekdays.map((day) => week[day - 1] ?? '1')}
            onChange={(days) => form.setFieldValue(`hours.${String(index)}.weekdays`, days.map(Number))}
          />
          <div className={classes.row}>
            <TextInput
              type="time"
              label={t('correction.opens')}
              {...form.getInputProps(`hours.${String(index)}.opensAt`)}
            />
            <TextInput
              type="time"
              label={t('correction.closes')}
              {...form.getInputProps(`hours.${String(index)}.closesAt`)}
            />
            <TextInput
              className={classes.grows ?? ''}
              label={t('correction.hoursNote')}
              maxLength={500}
              {...form.getInputProps(`hours.${String(index)}.description`)}
            />
            <ActionIcon
              aria-label={t('correction.removeHours', { number: index + 1 })}
              onClick={() => form.removeListItem('hours', index)}
            >
              <IconTrash size={20} aria-hidden />
            </ActionIcon>
          </div>
        </div>
      ))}
      {form.errors['hours'] && <p className={classes.error}>{form.errors['hours']}</p>}
      <Button
        variant="default"
        leftSection={<IconPlus size={20} aria-hidden />}
        onClick={() =>
          form.insertListItem('hours', {
            weekdays: [1, 2, 3, 4, 5],
            opensAt: '',
            closesAt: '',
            description: '',
          })
        }
      >
        {t('correction.addHours')}
      </Button>
      {hasOtherHours(resource) && <p className={classes.note}>{t('correction.otherHours')}</p>}
    </>
  );
}
