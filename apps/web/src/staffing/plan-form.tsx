import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffingPlan } from './hours.js';
import { usePlanStaffing } from './use-staffing.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { useStaffingWords } from './words.js';
import classes from './plan-form.module.css';

const shares = [0.8, 0.9, 0.95];
const minutes = [30, 45, 60, 90, 120];

interface PlanFormProps {
  /** The plan that is shown; its promise is where the fields begin. */
  plan: StaffingPlan | null;
  pending: boolean;
}

/** The promise to plan for, and the button that has it worked out. */
export function PlanForm({ plan, pending }: PlanFormProps) {
  const { t } = useTranslation('staffing');
  const words = useStaffingWords();
  const [share, setShare] = useState(plan?.share ?? 0.9);
  const [withinMinutes, setWithinMinutes] = useState(plan?.withinMinutes ?? 60);
  const planning = usePlanStaffing();
  return (
    <>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          planning.mutate({ share, withinMinutes });
        }}
      >
        <NativeSelect
          label={t('form.share')}
          value={String(share)}
          onChange={(event) => setShare(Number(event.currentTarget.value))}
          data={withOwn(shares, share).map((value) => ({
            value: String(value),
            label: words.percent(value),
          }))}
        />
        <NativeSelect
          label={t('form.within')}
          value={String(withinMinutes)}
          onChange={(event) => setWithinMinutes(Number(event.currentTarget.value))}
          data={withOwn(minutes, withinMinutes).map((value) => {
            return { value: String(value), label: t('form.minutes', { count: value }) };
          })}
        />
        <Button type="submit" loading={planning.isPending} disabled={pending}>
          {t(plan ? 'form.again' : 'form.first')}
        </Button>
      </form>
      {planning.isError && <ProblemNotice error={planning.error} />}
    </>
  );
}

/** A plan may have been asked for over the API with a promise that the list does not have. */
const withOwn = (values: number[], own: number): number[] =>
  [...new Set([...values, own])].sort((a, b) => a - b);
