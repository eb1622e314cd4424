import type { DemandHistory, StaffingAnswer, StaffingGoal } from '@causeway/insight/pure';
import type { DayRange } from '../replay/demand.js';

/** A plan, and what it was made from; also what `--json` writes. */
export interface PlanReport {
  /** Names of the files, without their folders. */
  demand: string;
  facilities: string;
  range: DayRange;
  goal: StaffingGoal;
  seed: number;
  requests: number;
  history: DemandHistory;
  confidence: 'rough' | 'good';
  answer: StaffingAnswer;
}

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Needed coaches by hour (down) and day (across). */
export function renderPlan({ goal, requests, history, confidence, answer, range }: PlanReport): string {
  const { hours, expectedShare } = answer;
  const cell = (index: number) => {
    const needed = hours[index]?.needed;
    return (needed === null ? '–' : String(needed ?? '')).padStart(4);
  };
  const coachHours = hours.reduce((sum, { needed }) => sum + (needed ?? 0), 0);
  return [
    '',
    `Coaches on duty that it takes to be there within ${goal.withinMinutes} minutes for ${percent(goal.share)} of the requests.`,
    `From ${requests} requests in ${history.weeks.toFixed(1)} weeks, ${range.from} to ${range.to}${confidence === 'rough' ? ': few, so this is a first sketch' : ''}.`,
    '',
    `      ${days.map((day) => day.padStart(4)).join('')}`,
    ...Array.from({ length: 24 }, (_, hour) => {
      return `${String(hour).padStart(2, '0')}:00 ${days.map((_day, day) => cell(day * 24 + hour)).join('')}`;
    }),
    '',
    expectedShare === null
      ? '–: no number of coaches would do: from where they live the ways are too far for this goal.'
      : `${coachHours} coach hours a week. Followed in a simulation, it serves ${percent(expectedShare)} in time.`,
  ].join('\n');
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
