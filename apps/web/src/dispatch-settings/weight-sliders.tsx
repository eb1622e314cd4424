import { Slider } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Policy } from './use-policy.js';
import classes from './dispatch-settings.module.css';

const weights = ['continuity', 'language', 'gender', 'pathway', 'fairness', 'load'] as const;
/** More than an hour of travel is worth nothing more in practice; what was set by API up to two is shown all the same. */
const USUAL_MAX = 60;

interface WeightSlidersProps {
  form: UseFormReturnType<Policy>;
  readOnly: boolean;
}

/** What each reason for a coach is worth, in minutes of travel. */
export function WeightSliders({ form, readOnly }: WeightSlidersProps) {
  return (
    <div className={classes.weights}>
      {weights.map((name) => (
        <Weight key={name} name={name} form={form} readOnly={readOnly} />
      ))}
    </div>
  );
}

function Weight({ name, form, readOnly }: WeightSlidersProps & { name: (typeof weights)[number] }) {
  const { t } = useTranslation('dispatchSettings');
  const id = useId();
  const value = form.values.weights[name];
  const error = form.errors[`weights.${name}`];
  return (
    <div className={classes.weight}>
      <div className={classes.weightHead}>
        <strong id={id}>{t(`weights.${name}.label`)}</strong>
        <span className={classes.worth}>{t('weights.worth', { count: value })}</span>
      </div>
      <Slider
        disabled={readOnly}
        value={value}
        onChange={(next) => form.setFieldValue(`weights.${name}`, next)}
        min={0}
        max={Math.max(USUAL_MAX, form.getInitialValues().weights[name])}
        label={null}
        size="lg"
        thumbProps={{
          'aria-labelledby': id,
          'aria-valuetext': t('weights.worth', { count: value }),
        }}
      />
      <span className={classes.hint}>{t(`weights.${name}.hint`, { count: value })}</span>
      {typeof error === 'string' && <span className={classes.error}>{error}</span>}
    </div>
  );
}
