import type { CreateRequest, Intake } from '../api.js';

export type Modality = NonNullable<CreateRequest['modality']>;

const everything = ['in_person', 'video', 'phone'] as const;

/** The ways to meet that can be asked for now. Before that is known, all of them: the server has the last word. */
export function offeredNow(intake: Intake | undefined): readonly Modality[] {
  if (!intake) return everything;
  const { afterHours, modalities } = intake;
  return afterHours === 'phone_only' || afterHours === 'next_day_call_back' ? ['phone'] : modalities;
}

/** A wish that cannot be granted any more is none: what is offered decides. */
export const grantable = <Wish extends Modality | ''>(wish: Wish, offered: readonly Modality[]): Wish | '' =>
  offered.some((each) => each === wish) ? wish : '';
