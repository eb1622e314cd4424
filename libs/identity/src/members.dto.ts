import { roles } from '@causeway/contracts';
import {
  ChoicesField,
  EmailField,
  Page,
  PasswordField,
  PhoneField,
  ShowsChoices,
  ShowsFlag,
  ShowsId,
  ShowsList,
  ShowsText,
  ShowsTime,
  TextField,
  type Role,
} from '@causeway/platform';
import type { Member } from './persistence/member.entity.js';
import { PASSWORD_MIN } from './passwords.js';

export class WriteMember {
  @EmailField() email!: string;
  @TextField({ max: 80 }) displayName!: string;
  @ChoicesField('Role', roles) roles!: Role[];
  @PhoneField({ optional: true, description: 'At which colleagues call; never used for text messages.' })
  workPhone?: string;
}

export class CreateMember extends WriteMember {
  @PasswordField({
    min: PASSWORD_MIN,
    optional: true,
    description: 'Left out: one is made that holds for one sign-in, and is answered this once.',
  })
  password?: string;
}

export class MemberView {
  @ShowsId() id!: string;
  @ShowsText() email!: string;
  @ShowsText() displayName!: string;
  @ShowsText() firstName!: string;
  @ShowsChoices('Role', roles) roles!: Role[];
  @ShowsText({ nullable: true }) workPhone!: string | null;
  @ShowsFlag({ description: 'false: has left.' }) active!: boolean;
  @ShowsTime({
    nullable: true,
    description: 'Has a temporary password that ends then, and has not signed in with it yet.',
  })
  passwordExpiresAt!: string | null;
}

/** What of a member is shown: never the password's hash. */
export const showMember = (member: Member): MemberView => {
  const { id, email, displayName, firstName, roles: held, workPhone, active, passwordExpiresAt } = member;
  return {
    ...{ id, email, displayName, firstName, roles: held, workPhone, active },
    passwordExpiresAt: passwordExpiresAt?.toISOString() ?? null,
  };
};

export class MemberPage extends Page {
  @ShowsList(() => MemberView) items!: MemberView[];
}

export class MemberCreated extends MemberView {
  @ShowsText({ nullable: true, description: 'Shown this once; null when a password was given.' })
  temporaryPassword!: string | null;
}

export class TemporaryPassword {
  @ShowsText({ description: 'Shown this once. The member chooses another on signing in.' })
  temporaryPassword!: string;
  @ShowsTime({ description: 'Until then it can be used.' }) expiresAt!: string;
}
