import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ModePicture } from './mode-picture.js';
import { NumberField } from './number-field.js';
import { Part } from './part.js';
import type { Policy } from './use-policy.js';
import classes from './dispatch-settings.module.css';

const modes = ['sequential', 'phased', 'broadcast', 'batch', 'manual'] as const;

/** How coaches are asked: a picture and plain words for each way. */
export function ModePicker({ form }: { form: UseFormReturnType<Policy> }) {
  const { t } = useTranslation('dispatchSettings');
  const { mode } = form.values;
  return (
    <Part title={t('mode.title')}>
      <div className={classes.modes} role="radiogroup" aria-label={t('mode.title')}>
        {modes.map((each) => (
          <label key={each} className={classes.mode}>
            <input
              type="radio"
              name="mode"
              className="visually-hidden"
              checked={mode === each}
              aria-label={t(`mode.${each}.name`)}
              aria-describedby={`mode-${each}`}
              onChange={() => form.setFieldValue('mode', each)}
            />
            <ModePicture mode={each} />
            <strong>{t(`mode.${each}.name`)}</strong>
            <span className={classes.hint} id={`mode-${each}`}>
              {t(`mode.${each}.hint`)}
            </span>
          </label>
        ))}
      </div>
      <div className={classes.grid}>
        <NumberField
          form={form}
          name="offerSeconds"
          label={t('mode.offerSeconds')}
          unit="seconds"
          min={1}
          max={3600}
        />
        {mode === 'phased' && (
          <NumberField
            form={form}
            name="phaseSize"
            label={t('mode.phaseSize')}
            unit="coaches"
            min={1}
            max={50}
          />
        )}
        {mode === 'batch' && (
          <NumberField
            form={form}
            name="batchSeconds"
            label={t('mode.batchSeconds')}
            unit="seconds"
            min={0}
            max={120}
          />
        )}
        <NumberField
          form={form}
          name="askAgainSeconds"
          label={t('mode.askAgainSeconds')}
          unit="seconds"
          min={30}
          max={86400}
        />
        <NumberField
          form={form}
          name="visitMinutes"
          label={t('mode.visitMinutes')}
          hint={t('mode.visitHint')}
          unit="minutes"
          min={0}
          max={480}
        />
      </div>
    </Part>
  );
}
