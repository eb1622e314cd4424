import { Switch } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { NumberField } from './number-field.js';
import { Part } from './part.js';
import type { Policy } from './use-policy.js';
import classes from './dispatch-settings.module.css';

/** What is asked and watched while a request is open, and what follows when nobody could come. */
export function EndPart({ form }: { form: UseFormReturnType<Policy> }) {
  const { t } = useTranslation('dispatchSettings');
  return (
    <>
      <Part title={t('stillHere.title')} hint={t('stillHere.hint')}>
        <div className={classes.grid}>
          <NumberField
            form={form}
            name="stillHereMinutes"
            label={t('stillHere.every')}
            unit="minutes"
            min={5}
            max={1440}
            usual={30}
          />
          {form.values.stillHereMinutes !== null && (
            <NumberField
              form={form}
              name="stillHereAnswerMinutes"
              label={t('stillHere.answer')}
              unit="minutes"
              min={1}
              max={240}
            />
          )}
        </div>
      </Part>
      <Part title={t('watch.title')} hint={t('watch.hint')}>
        <div className={classes.grid}>
          <NumberField
            form={form}
            name="lateMinutes"
            label={t('watch.late')}
            unit="minutes"
            min={1}
            max={240}
          />
          <NumberField form={form} name="closeHours" label={t('watch.close')} unit="hours" min={1} max={48} />
          <NumberField
            form={form}
            name="ringAgainMinutes"
            label={t('watch.ringAgain')}
            unit="minutes"
            min={1}
            max={60}
            usual={5}
          />
        </div>
      </Part>
      <Part title={t('callBack.title')}>
        <Switch
          size="md"
          label={t('callBack.label')}
          description={t('callBack.hint')}
          {...form.getInputProps('callBack', { type: 'checkbox' })}
        />
      </Part>
    </>
  );
}
