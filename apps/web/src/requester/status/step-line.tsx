/** @jsxImportSource preact */
import type { StatusView } from '../api.js';
import { Icon } from '../icons.js';
import { t } from '../strings.js';
import { clock, isFar, when } from '../time.js';
import { readSteps, type Step } from './reading.js';

function moment({ at, expectedAt }: Step, now: number): string {
  // Days later the weekday says enough.
  if (at !== undefined) return isFar(at, now) ? clock(at, now) : when(at, now);
  return expectedAt === undefined ? '' : t('status.steps.expected', { when: clock(expectedAt, now) });
}

/** Received, coach found, on the way, here: each with its time, relative and absolute. */
export function StepLine({ view, now }: { view: StatusView; now: number }) {
  return (
    <ol class="steps" aria-label={t('status.steps.title')}>
      {readSteps(view).map((step) => (
        <li key={step.name} class={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
          <span class="dot">
            {(step.state === 'done' || step.state === 'current') && <Icon name="check" />}
          </span>
          <span class="step-name">
            {t(`status.steps.${step.name}`)}
            <span class="hidden">, {t(`status.steps.${step.state}`)}</span>
          </span>
          <span class="step-time number">{moment(step, now)}</span>
        </li>
      ))}
    </ol>
  );
}
