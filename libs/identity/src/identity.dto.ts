import { roles } from '@causeway/contracts';
import {
  ChoicesField,
  EmailField,
  Page,
  PasswordField,
  ShowsChoices,
  ShowsFlag,
  ShowsId,
  ShowsList,
  ShowsText,
  TextField,
  type Role,
} from '@causeway/platform';
import type { Member } from './persistence/member.entity.js';
import { PASSWORD_MIN } from './passwords.js';

export class SignInForm {
  @EmailField() email!: string;
  @PasswordField({ min: 1 }) password!: string;
}

export class SignedInAs {
  @ShowsId() id!: string;
  @ShowsText() displayName!: string;
  @ShowsChoices('Role', roles) roles!: Role[];
}

export class CreateMember {
  @EmailField() email!: string;
  @TextField({ max: 80 }) displayName!: string;
  @ChoicesField('Role', roles) roles!: Role[];
  @PasswordField({ min: PASSWORD_MIN }) password!: string;
}

export class MemberView {
  @ShowsId() id!: string;
  @ShowsText() email!: string;
  @ShowsText() displayName!: string;
  @ShowsText() firstName!: string;
  @ShowsChoices('Role', roles) roles!: Role[];
  @ShowsFlag() active!: boolean;
}

/** What of a member is shown: never the password's hash. */
export const showMember = ({ id, email, displayName, firstName, roles, active }: Member): MemberView => ({
  id,
  email,
  displayName,
  firstName,
  roles,
  active,
});

export class MemberPage extends Page {
  @ShowsList(() => MemberView) items!: MemberView[];
}
