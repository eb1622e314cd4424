import { defineJobs, type FeatureSchema } from '@causeway/platform';
import { Team1790000003000 } from './persistence/1790000003000-team.js';
import { Wellbeing1790000011000 } from './persistence/1790000011000-wellbeing.js';
import { CoachOnMap1790000013000 } from './persistence/1790000013000-coach-on-map.js';
import { OwnLimits1790000017000 } from './persistence/1790000017000-own-limits.js';
import { PhoneCalls1790000017050 } from './persistence/1790000017050-phone-calls.js';
import { DutyAgreed1790000007001 } from './persistence/1790000007001-duty-agreed.js';
import { CoachPause1790000023001 } from './persistence/1790000023001-coach-pause.js';
import { Clearance } from './persistence/clearance.entity.js';
import { CoachPause } from './persistence/coach-pause.entity.js';
import { CoachProfile } from './persistence/coach-profile.entity.js';
import { DoNotSend } from './persistence/do-not-send.entity.js';
import { DutySpell } from './persistence/duty-spell.entity.js';

declare module '@causeway/kernel' {
  interface FactMap {
    /** What matching knows of a coach, or where she may be sent. */
    'profile.changed': { memberId: string };
    'duty.paused': { memberId: string; paused: boolean };
    'duty.changed': { memberId: string; onDuty: boolean };
    /** Being on duty ends by itself soon: is the coach still there, or was signing off forgotten? */
    'duty.ending': { dutyId: string; memberId: string; expiresAt: Date };
  }
}

declare module '@causeway/platform' {
  interface JobPayloads {
    'team.end-forgotten-duty': Record<string, never>;
  }
}

export const teamSchema: FeatureSchema = {
  entities: [CoachProfile, Clearance, DoNotSend, DutySpell, CoachPause],
  migrations: [
    Team1790000003000,
    DutyAgreed1790000007001,
    Wellbeing1790000011000,
    CoachOnMap1790000013000,
    OwnLimits1790000017000,
    PhoneCalls1790000017050,
    CoachPause1790000023001,
  ],
};

export const teamJobs = defineJobs({
  'team.end-forgotten-duty': { queue: 'team', everyMs: 60_000 },
});

export { TeamModule } from './team.module.js';
export { Coaches, type Coach } from './use-cases/coaches.js';
export { CoachProfiles } from './use-cases/coach-profiles.js';
export { Duty } from './use-cases/duty.js';
