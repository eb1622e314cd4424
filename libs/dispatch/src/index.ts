import './facts.js';
import { defineJobs, type FeatureSchema } from '@causeway/platform';
import { Dispatch1790000004000 } from './persistence/1790000004000-dispatch.js';
import { HardCall1790000010000 } from './persistence/1790000010000-hard-call.js';
import { AfterHours1790000009100 } from './persistence/1790000009100-after-hours.js';
import { Escalation1790000011100 } from './persistence/1790000011100-escalation.js';
import { PhoneSlots1790000017100 } from './persistence/1790000017100-phone-slots.js';
import { Auditor1790000011200 } from './persistence/1790000011200-auditor.js';
import { HandBack1790000020000 } from './persistence/1790000020000-hand-back.js';
import { AlarmsTaken1790000022000 } from './persistence/1790000022000-alarms-taken.js';
import { AlarmsHeard1790000024000 } from './persistence/1790000024000-alarms-heard.js';
import { NumbersKept1790000025400 } from './persistence/1790000025400-numbers-kept.js';
import { Afterwards1790000029000 } from './persistence/1790000029000-afterwards.js';
import { FindingsInOrder1790000031000 } from './persistence/1790000031000-findings-in-order.js';
import { Assignment } from './persistence/assignment.entity.js';
import { CoachRequest } from './persistence/coach-request.entity.js';
import { DispatchPolicy } from './persistence/dispatch-policy.entity.js';
import { Offer } from './persistence/offer.entity.js';
import { TimelineEntry } from './persistence/timeline-entry.entity.js';

export const dispatchSchema: FeatureSchema = {
  entities: [CoachRequest, Offer, Assignment, TimelineEntry, DispatchPolicy],
  migrations: [
    Dispatch1790000004000,
    AfterHours1790000009100,
    HardCall1790000010000,
    Escalation1790000011100,
    Auditor1790000011200,
    PhoneSlots1790000017100,
    HandBack1790000020000,
    AlarmsTaken1790000022000,
    AlarmsHeard1790000024000,
    NumbersKept1790000025400,
    Afterwards1790000029000,
    FindingsInOrder1790000031000,
  ],
};

export const dispatchJobs = defineJobs({
  'dispatch.advance': { queue: 'dispatch', dedupe: ({ requestId }) => requestId },
  'dispatch.match': { queue: 'dispatch', dedupe: ({ organizationId }) => organizationId },
  'dispatch.sweep': { queue: 'dispatch', everyMs: 3_000 },
  'dispatch.audit': { queue: 'dispatch', everyMs: 10_000 },
});

export { AssignmentView } from './coaches.dto.js';
export { DispatchModule } from './dispatch.module.js';
export { normalizeCallBackNumber } from './domain/call-back-number.js';
export { AdvanceAssignment, type Closing } from './use-cases/advance-assignment.js';
export { CoachViews } from './views/coach-views.js';
export { isJustice, withheld } from './domain/justice.js';
export { HandBack } from './use-cases/hand-back.js';
export { AnswerOffer } from './use-cases/answer-offer.js';
export { AlarmHeard } from './use-cases/alarm-heard.js';
export { Auditor } from './use-cases/auditor.js';
export { WAS_ASKED } from './persistence/counted.js';
export { Policies } from './persistence/policies.js';
export { PolicySettings } from './policy.dto.js';
export { StatusViews } from './views/status-views.js';

export * from './pure.js';
