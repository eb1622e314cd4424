import { PhoneField, ShowsText, TextField } from '@causeway/platform';

export class WriteOrganization {
  @TextField({ max: 120 }) name!: string;
  @TextField({
    max: 64,
    description: 'IANA zone, such as America/New_York. Shifts keep what the clock on the wall shows.',
  })
  timeZone!: string;
  @PhoneField({ optional: true, description: 'Number that requesters call.' }) dispatchPhone?: string;
}

export class OrganizationView {
  @ShowsText() name!: string;
  @ShowsText() timeZone!: string;
  @ShowsText({ nullable: true }) dispatchPhone!: string | null;
}
