import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { NumberField } from './number-field.js';
import type { Policy } from './use-policy.js';
import classes from './dispatch-settings.module.css';

/** The steps of a search in their order, with what they are when they are switched on, in minutes. */
const steps = [
  { name: 'wider' },
  { name: 'onCall', usual: 10 },
  { name: 'dispatcher' },
  { name: 'supervisor', usual: 30 },
  { name: 'video', usual: 40 },
  { name: 'phone', usual: 50 },
  { name: 'unmet', usual: 120 },
] as const;

interface LadderEditorProps {
  form: UseFormReturnType<Policy>;
  readOnly: boolean;
}

/** How a search goes further when nobody answers: a line downwards, with the minutes after the request came. */
export function LadderEditor({ form, readOnly }: LadderEditorProps) {
  const { t } = useTranslation('dispatchSettings');
  const { ladder } = form.values;
  return (
    <ol className={classes.ladder}>
      <li className={classes.rung}>
        <strong>{t('ladder.start')}</strong>
        <NumberField
          form={form}
          name="nearbyMinutes"
          label={t('ladder.nearby')}
          hint={t('ladder.nearbyHint')}
          unit="minutes"
          min={1}
          max={600}
          usual={30}
        />
      </li>
      {steps.map((step) => (
        <li
          key={step.name}
          className={classes.rung}
          data-out={ladder[step.name] === null || undefined}
          data-end={step.name === 'unmet' || undefined}
        >
          <NumberField
            form={form}
            name={`ladder.${step.name}`}
            label={t(`ladder.${step.name}.label`)}
            hint={t(`ladder.${step.name}.hint`)}
            unit="minutes"
            min={step.name === 'unmet' ? 10 : 0}
            max={step.name === 'unmet' ? 2880 : 1440}
            {...('usual' in step ? { usual: step.usual } : {})}
          />
          {readOnly && ladder[step.name] === null && <span>{t('ladder.out')}</span>}
        </li>
      ))}
    </ol>
  );
}
