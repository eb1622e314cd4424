import { appLanguages, roles, type OneOf } from '@causeway/contracts';
import {
  FlagField,
  Shows,
  ShowsChoice,
  ShowsChoices,
  ShowsFlag,
  ShowsId,
  ShowsText,
  ShowsTime,
  WholeField,
  type Role,
} from '@causeway/platform';

export class Duty {
  @ShowsFlag() onDuty!: boolean;
  @ShowsTime({ nullable: true }) since!: string | null;
  @ShowsTime({ nullable: true, description: 'When it ends by itself.' }) expiresAt!: string | null;
  @ShowsTime({ nullable: true, description: 'A breather: not asked until then.' }) pausedUntil!:
    string | null;
}

export class SetPause {
  @WholeField({
    min: 5,
    max: 480,
    optional: true,
    description: 'Minutes from now; left out: asked again at once.',
  })
  minutes?: number;
}

export class SetDuty {
  @FlagField() onDuty!: boolean;
}

export class OrganizationRef {
  @ShowsId() id!: string;
  @ShowsText() name!: string;
  @ShowsText({ description: 'IANA zone in which times are shown.' }) timeZone!: string;
  @ShowsText({ nullable: true }) dispatchPhone!: string | null;
}

export class Me {
  @ShowsId() id!: string;
  @ShowsText() email!: string;
  @ShowsText() displayName!: string;
  @ShowsText() firstName!: string;
  @ShowsChoices('Role', roles) roles!: Role[];
  @ShowsChoice('AppLanguage', appLanguages, {
    nullable: true,
    description: 'Chosen for screens and messages; null: not chosen, so screens follow the browser.',
  })
  language!: OneOf<typeof appLanguages> | null;
  @Shows(() => OrganizationRef) organization!: OrganizationRef;
  @Shows(() => Duty) duty!: Duty;
}
