import { defineJobs, type FeatureSchema } from '@causeway/platform';
import { Identity1790000001000 } from './persistence/1790000001000-identity.js';
import { MemberCare1790000021000 } from './persistence/1790000021000-member-care.js';
import { EveryOrganization1790000025300 } from './persistence/1790000025300-every-organization.js';
import { MemberLanguage1790000036000 } from './persistence/1790000036000-member-language.js';
import { Member } from './persistence/member.entity.js';
import { Organization } from './persistence/organization.entity.js';
import { Session } from './persistence/session.entity.js';

declare module '@causeway/kernel' {
  interface FactMap {
    /** Clocks on the wall show another time: what was agreed in wall times is at other moments. */
    'organization.zone_changed': { before: string; after: string };
    'member.created': { memberId: string };
    /** Name, roles or whether they are here. */
    'member.changed': { memberId: string };
    /** Somebody left: what lets them in or tells them something ends in the same transaction. */
    'member.left': { memberId: string };
    /** Is no coach any more, having left or given up the role: nobody may count on them from here on. */
    'coach.left': { memberId: string };
  }
}

declare module '@causeway/platform' {
  interface JobPayloads {
    'retention.sweep': Record<string, never>;
    'retention.delete': { organizationId: string };
  }
}

export const identitySchema: FeatureSchema = {
  entities: [Organization, Member, Session],
  migrations: [
    Identity1790000001000,
    MemberCare1790000021000,
    EveryOrganization1790000025300,
    MemberLanguage1790000036000,
  ],
};

export const identityJobs = defineJobs({
  'retention.sweep': { queue: 'retention', everyMs: 60 * 60_000 },
  'retention.delete': { queue: 'retention', dedupe: ({ organizationId }) => organizationId },
});

export { CreateMember } from './members.dto.js';
export { IdentityModule } from './identity.module.js';
export { Member, Organization };
export { PASSWORD_MIN } from './passwords.js';
export { createOrganization } from './use-cases/create-organization.js';
export { Retention } from './use-cases/retention.js';
export { Members, type NewMember } from './use-cases/members.js';
