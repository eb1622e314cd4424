import './facts.js';
import { defineJobs, type FeatureSchema } from '@causeway/platform';
import { Engagement1790000010001 } from './persistence/1790000010001-engagement.js';
import { Corrections1790000019001 } from './persistence/1790000019001-corrections.js';
import { Mornings1790000024100 } from './persistence/1790000024100-mornings.js';
import { Debrief } from './persistence/debrief.entity.js';
import { Engagement } from './persistence/engagement.entity.js';
import { FollowUpAttempt } from './persistence/follow-up-attempt.entity.js';
import { FollowUpContact } from './persistence/follow-up-contact.entity.js';
import { FollowUpMorning } from './persistence/follow-up-morning.entity.js';
import { FollowUpPlan } from './persistence/follow-up-plan.entity.js';
import { FollowUpSettings } from './persistence/follow-up-settings.entity.js';
import { FollowUp } from './persistence/follow-up.entity.js';
import { Linkage } from './persistence/linkage.entity.js';

export const engagementSchema: FeatureSchema = {
  entities: [
    Engagement,
    Linkage,
    FollowUpSettings,
    FollowUpPlan,
    FollowUpContact,
    FollowUp,
    FollowUpAttempt,
    FollowUpMorning,
    Debrief,
  ],
  migrations: [Engagement1790000010001, Corrections1790000019001, Mornings1790000024100],
};

export const engagementJobs = defineJobs({
  'engagement.sweep': { queue: 'engagement', everyMs: 60_000 },
});

export { EngagementModule } from './engagement.module.js';
