import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CorrectionForm } from './fact-fields.js';
import classes from './fact-fields.module.css';

/** The numbers to call, whom to ask for, the e-mail. */
export function PhonesField({ form }: { form: CorrectionForm }) {
  const { t } = useTranslation('resource');
  return (
    <>
      {form.values.phones.map((phone, index) => (
        <div key={phone.id ?? index} className={classes.row}>
          <TextInput
            className={classes.half ?? ''}
            type="tel"
            label={t('correction.phone', { number: index + 1 })}
            maxLength={40}
            {...form.getInputProps(`phones.${String(index)}.number`)}
          />
          <TextInput
            className={classes.half ?? ''}
            label={t('correction.phoneNote', { number: index + 1 })}
            maxLength={200}
            {...form.getInputProps(`phones.${String(index)}.description`)}
          />
          <ActionIcon
            aria-label={t('correction.removePhone', { number: index + 1 })}
            onClick={() => form.removeListItem('phones', index)}
          >
            <IconTrash size={20} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={20} aria-hidden />}
        onClick={() => form.insertListItem('phones', { number: '', description: '', rest: {} })}
      >
        {t('correction.addPhone')}
      </Button>
      <TextInput label={t('correction.askFor')} maxLength={120} {...form.getInputProps('askFor')} />
      <TextInput
        type="email"
        label={t('label.email')}
        autoCapitalize="none"
        maxLength={254}
        {...form.getInputProps('email')}
      />
    </>
  );
}
