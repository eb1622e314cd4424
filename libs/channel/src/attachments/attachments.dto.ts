import { guardReasons, type OneOf } from '@causeway/contracts';
import { ChoiceField, FlagField } from '@causeway/platform';
import { Transform } from 'class-transformer';

export class UploadQuery {
  @ChoiceField('GuardReason', guardReasons, {
    optional: true,
    description: 'Why it is taken although the privacy guard found something in its name.',
  })
  guard?: OneOf<typeof guardReasons>;
}

export class AttachmentQuery {
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @FlagField({ optional: true, description: 'The thumbnail.' })
  small?: boolean;
}
