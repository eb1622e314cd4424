import type { FeatureSchema } from '@causeway/platform';
import { Identity1790000001000 } from './persistence/1790000001000-identity.js';
import { Member } from './persistence/member.entity.js';
import { Organization } from './persistence/organization.entity.js';
import { Session } from './persistence/session.entity.js';

declare module '@causeway/kernel' {
  interface FactMap {
    'member.created': { memberId: string };
  }
}

export const identitySchema: FeatureSchema = {
  entities: [Organization, Member, Session],
  migrations: [Identity1790000001000],
};

export { CreateMember } from './identity.dto.js';
export { IdentityModule } from './identity.module.js';
export { Member, Organization };
export { PASSWORD_MIN } from './passwords.js';
export { createOrganization } from './use-cases/create-organization.js';
export { Members, type NewMember } from './use-cases/members.js';
