import { attendingTypes, phoneTypes, type OneOf } from '@causeway/contracts';
import {
  ChoiceField,
  DayField,
  EmailField,
  IdField,
  ListField,
  NumberField,
  TextField,
  WallTimeField,
} from '@causeway/platform';
import { LanguagesField, WebField } from './fields.js';

const none = { optional: true, nullable: true } as const;
/** Parts keep their ids where they are named; a part without one is new. */
const PartId = (): PropertyDecorator => IdField({ optional: true });

type PhoneType = OneOf<typeof phoneTypes>;
type AttendingType = OneOf<typeof attendingTypes>;

export class WritePhone {
  @PartId() id?: string;
  @TextField({ max: 40, description: 'As people write it: (203) 555-0142 ext. 12, or 988.' }) number!: string;
  @TextField({ max: 10, ...none }) extension?: string | null;
  @ChoiceField('PhoneType', phoneTypes, none) type?: PhoneType | null;
  @TextField({ max: 200, ...none }) description?: string | null;
  @LanguagesField() languages?: string[];
}

export class WriteContact {
  @PartId() id?: string;
  @TextField({ max: 120, ...none }) name?: string | null;
  @TextField({ max: 120, ...none }) title?: string | null;
  @TextField({ max: 120, ...none }) department?: string | null;
  @EmailField(none) email?: string | null;
  @ListField(() => WritePhone, { count: 5, optional: true }) phones?: WritePhone[];
}

export class WriteSchedule {
  @PartId() id?: string;
  @TextField({
    max: 200,
    ...none,
    description:
      'RFC 5545 RRULE by days, weeks or months, such as FREQ=WEEKLY;BYDAY=MO,TU; null: on the first day.',
  })
  rule?: string | null;
  @DayField({ ...none, description: 'The day that the rule counts from.' }) firstDay?: string | null;
  @DayField(none) validFrom?: string | null;
  @DayField(none) validTo?: string | null;
  @WallTimeField({ ...none, description: 'As the clock there shows it.' }) opensAt?: string | null;
  @WallTimeField({ ...none, description: 'Not after opensAt: on the next day; the same: around the clock.' })
  closesAt?: string | null;
  @ChoiceField('AttendingType', attendingTypes, none) attendingType?: AttendingType | null;
  @WebField(none) link?: string | null;
  @TextField({ max: 500, ...none, description: 'The hours in words, or what else is to be known.' })
  description?: string | null;
}

export class WriteCostOption {
  @PartId() id?: string;
  @TextField({ max: 120, ...none, description: 'For whom or what: "per week", "students".' }) option?:
    string | null;
  @NumberField({ min: 0, max: 1_000_000, ...none }) amount?: number | null;
  @TextField({ max: 3, min: 3, ...none, description: 'ISO 4217.' }) currency?: string | null;
  @TextField({ max: 300, ...none }) description?: string | null;
  @DayField(none) validFrom?: string | null;
  @DayField(none) validTo?: string | null;
}

export class WriteRequiredDocument {
  @PartId() id?: string;
  @TextField({ max: 200 }) document!: string;
  @WebField(none) url?: string | null;
}

export class WriteServiceArea {
  @PartId() id?: string;
  @TextField({ max: 120, ...none }) name?: string | null;
  @TextField({ max: 300, ...none }) description?: string | null;
}
