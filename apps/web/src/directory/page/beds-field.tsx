import { ActionIcon, Button, NumberInput, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { capacityUnits } from '@causeway/contracts';
import { useTranslation } from 'react-i18next';
import type { CorrectionForm } from './fact-fields.js';
import classes from './fact-fields.module.css';

/** How much room there is, as it was just said on the phone. */
export function BedsField({ form }: { form: CorrectionForm }) {
  const { t } = useTranslation('resource');
  return (
    <>
      {form.values.beds.map((beds, index) => (
        <div key={beds.id ?? index} className={classes.row}>
          <Select
            className={classes.whole ?? ''}
            label={t('correction.unit')}
            data={capacityUnits.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
            {...form.getInputProps(`beds.${String(index)}.unit`)}
          />
          <NumberInput
            className={classes.number ?? ''}
            label={t('correction.free')}
            min={0}
            max={9999}
            allowDecimal={false}
            inputMode="numeric"
            {...form.getInputProps(`beds.${String(index)}.available`)}
          />
          <NumberInput
            className={classes.number ?? ''}
            label={t('correction.inAll')}
            min={0}
            max={9999}
            allowDecimal={false}
            inputMode="numeric"
            {...form.getInputProps(`beds.${String(index)}.maximum`)}
          />
          <TextInput
            className={classes.grows ?? ''}
            label={t('correction.whichBeds')}
            maxLength={120}
            {...form.getInputProps(`beds.${String(index)}.description`)}
          />
          <ActionIcon
            aria-label={t('correction.removeBeds')}
            onClick={() => form.removeListItem('beds', index)}
          >
            <IconTrash size={20} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={20} aria-hidden />}
        onClick={() =>
          form.insertListItem('beds', { unit: 'bed', description: '', available: '', maximum: '' })
        }
      >
        {t('correction.addBeds')}
      </Button>
    </>
  );
}
