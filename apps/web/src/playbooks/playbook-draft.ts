import type { Schemas } from '../shared/api.js';
import type { Need } from './step-fit.js';
import type { Playbook } from './use-playbooks.js';

export interface StepDraft {
  /** Tells rows apart while they are moved. */
  key: string;
  resourceId: string | null;
  resourceName: string;
  say: string;
  withHours: boolean;
  from: string;
  until: string;
  /** 1 Monday to 7 Sunday, as chips have them. */
  days: string[];
  onlyFor: Need[];
}

export interface PlaybookDraft {
  title: string;
  situation: string;
  steps: StepDraft[];
}

export const emptyStep = (key: string): StepDraft => ({
  ...{ key, resourceId: null, resourceName: '', say: '', withHours: false },
  ...{ from: '20:00', until: '08:00', days: [], onlyFor: [] },
});

/** @param makeKey names each row */
export function draftOf(playbook: Playbook | undefined, makeKey: () => string): PlaybookDraft {
  if (!playbook) return { title: '', situation: '', steps: [emptyStep(makeKey())] };
  const names = new Map(playbook.resources.map(({ id, name }) => [id, name]));
  return {
    title: playbook.title,
    situation: playbook.situation ?? '',
    steps: playbook.steps.map(({ resourceId, say, hours, onlyFor }) => ({
      ...emptyStep(makeKey()),
      ...{ resourceId, say: say ?? '', onlyFor, withHours: hours !== null },
      resourceName: (resourceId && names.get(resourceId)) ?? '',
      ...(hours ? { from: hours.from, until: hours.until, days: hours.days.map(String) } : {}),
    })),
  };
}

/** Whether a step says nothing yet; such a one is not sent. */
export const isEmpty = ({ resourceId, say }: StepDraft): boolean => resourceId === null && say.trim() === '';

export function bodyOf({ title, situation, steps }: PlaybookDraft): Schemas['WritePlaybook'] {
  return {
    title: title.trim(),
    situation: situation.trim() || null,
    steps: steps
      .filter((step) => !isEmpty(step))
      .map(({ resourceId, say, withHours, from, until, days, onlyFor }) => ({
        resourceId,
        say: say.trim() || null,
        hours: withHours
          ? { from, until, ...(days.length > 0 ? { days: days.map(Number).sort((a, b) => a - b) } : {}) }
          : null,
        ...(onlyFor.length > 0 ? { onlyFor } : {}),
      })),
  };
}

/** The list with one row moved by one place, or the same list at its ends. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const to = index + by;
  const [row, other] = [list[index], list[to]];
  if (row === undefined || other === undefined) return [...list];
  return list.map((each, at) => (at === index ? other : at === to ? row : each));
}
