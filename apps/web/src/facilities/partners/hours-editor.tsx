import { Button, Chip, Input, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { weekdayName } from '../terms/hours-in-words.js';
import type { AgreementDraft } from './agreement-draft.js';
import classes from './agreement-form.module.css';

const week = ['1', '2', '3', '4', '5', '6', '7'];

/** Rows of hours, each for the days that share them. */
export function HoursEditor({ form }: { form: UseFormReturnType<AgreementDraft> }) {
  const { t, i18n } = useTranslation('partners');
  const { hours } = form.values;
  return (
    <div className={classes.rows}>
      {hours.length === 0 && <p className={classes.hint}>{t('agreement.noHours')}</p>}
      {hours.map((_, index) => (
        <div key={index} className={classes.row}>
          <Input.Wrapper
            label={t('agreement.days')}
            labelElement="div"
            size="md"
            error={form.errors[`hours.${index}.days`]}
            className={classes.days ?? ''}
          >
            <Chip.Group multiple {...form.getInputProps(`hours.${index}.days`, { withError: false })}>
              <div className={classes.chips} role="group" aria-label={t('agreement.days')}>
                {week.map((day) => (
                  <Chip key={day} value={day} size="md" radius="md">
                    {weekdayName(Number(day), i18n.language, 'short')}
                  </Chip>
                ))}
              </div>
            </Chip.Group>
          </Input.Wrapper>
          <TextInput type="time" label={t('agreement.from')} {...form.getInputProps(`hours.${index}.from`)} />
          <TextInput type="time" label={t('agreement.to')} {...form.getInputProps(`hours.${index}.to`)} />
          <Button
            className={classes.remove ?? ''}
            variant="subtle"
            color="gray"
            px="sm"
            aria-label={t('agreement.removeHours')}
            onClick={() => form.removeListItem('hours', index)}
          >
            <IconTrash size={20} aria-hidden />
          </Button>
        </div>
      ))}
      <Button
        className={classes.add ?? ''}
        variant="default"
        leftSection={<IconPlus size={20} aria-hidden />}
        onClick={() =>
          form.insertListItem('hours', {
            days: hours.length === 0 ? week.slice(0, 5) : [],
            from: '08:00',
            to: '17:00',
          })
        }
      >
        {t('agreement.addHours')}
      </Button>
    </div>
  );
}
