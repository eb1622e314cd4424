import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { NumberField } from './number-field.js';
import { Part } from './part.js';
import type { Policy } from './use-policy.js';
import classes from './dispatch-settings.module.css';

/** What keeps coaches well. */
export function RestPart({ form }: { form: UseFormReturnType<Policy> }) {
  const { t } = useTranslation('dispatchSettings');
  return (
    <Part title={t('rest.title')} hint={t('rest.hint')}>
      <div className={classes.grid}>
        <NumberField form={form} name="restHours" label={t('rest.hours')} unit="hours" min={0} max={72} />
        <NumberField
          form={form}
          name="callsPerShift"
          label={t('rest.calls')}
          hint={t('rest.callsHint')}
          unit="calls"
          min={1}
          max={50}
          usual={6}
        />
        <NumberField
          form={form}
          name="hardCallsPerWeek"
          label={t('rest.hard')}
          hint={t('rest.hardHint')}
          unit="calls"
          min={1}
          max={50}
          usual={3}
        />
      </div>
    </Part>
  );
}
