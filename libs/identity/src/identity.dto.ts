import { appLanguages, roles, type OneOf } from '@causeway/contracts';
import {
  ChoiceField,
  EmailField,
  PasswordField,
  ShowsChoices,
  ShowsId,
  ShowsText,
  type Role,
} from '@causeway/platform';
import { PASSWORD_MIN } from './passwords.js';

export class SignInForm {
  @EmailField() email!: string;
  @PasswordField({ min: 1 }) password!: string;
  @PasswordField({
    min: PASSWORD_MIN,
    optional: true,
    description: 'Takes the place of a temporary password; any other stays as it is.',
  })
  newPassword?: string;
}

export class SignedInAs {
  @ShowsId() id!: string;
  @ShowsText() displayName!: string;
  @ShowsChoices('Role', roles) roles!: Role[];
}

export class ChangePassword {
  @PasswordField({ min: 1 }) password!: string;
  @PasswordField({ min: PASSWORD_MIN }) newPassword!: string;
}

export class ChooseLanguage {
  @ChoiceField('AppLanguage', appLanguages) language!: OneOf<typeof appLanguages>;
}
