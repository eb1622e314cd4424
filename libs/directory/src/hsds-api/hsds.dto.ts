import { hsdsModes, type OneOf } from '@causeway/contracts';
import {
  ChoiceField,
  IdField,
  ShowsChoice,
  ShowsId,
  ShowsList,
  ShowsText,
  ShowsTime,
  TextField,
  WholeQuery,
} from '@causeway/platform';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsISO8601, IsNumber, IsOptional, Matches, Max, Min } from 'class-validator';

const Flag = (): PropertyDecorator => (target, name) => {
  Transform(({ value }: { value: unknown }) =>
    value === 'true' || value === '' ? true : value === 'false' ? false : value,
  )(target, name);
  IsOptional()(target, name);
  IsBoolean()(target, name);
};

/** The parameters of the standard's lists; each endpoint heeds those that concern it. */
export class HsdsQuery {
  @TextField({ max: 100, optional: true }) search?: string;
  @WholeQuery({ min: 1, max: 100_000 }) page?: number;
  @WholeQuery({ min: 1, max: 500 }) per_page?: number;
  @IsOptional() @IsIn(['json', 'ndjson']) format?: 'json' | 'ndjson';
  @IdField({ optional: true }) taxonomy_term_id?: string;
  @IdField({ optional: true }) taxonomy_id?: string;
  @IdField({ optional: true }) organization_id?: string;
  @IsOptional() @IsISO8601() modified_after?: string;
  @Flag() minimal?: boolean;
  @Flag() full?: boolean;
  @Flag() full_service?: boolean;
  @Flag() top_only?: boolean;
  @IdField({ optional: true }) parent_id?: string;
  @TextField({ max: 20, optional: true }) postcode?: string;
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && value !== '' ? Number(value) : value,
  )
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(1)
  @Max(1_000_000)
  proximity?: number;
}

/** A page of a list, as the standard has it. */
export interface HsdsPage {
  total_items: number;
  total_pages: number;
  page_number: number;
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: unknown[];
}

export class SetHsdsSharing {
  @ChoiceField('HsdsMode', hsdsModes) mode!: OneOf<typeof hsdsModes>;
  @TextField({ max: 60, min: 3, description: 'In the address: small letters, digits and hyphens.' })
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    message: 'slug takes small letters, digits and hyphens between them',
  })
  slug!: string;
}

export class CreateHsdsKey {
  @TextField({ max: 80, description: 'Who uses it.' }) label!: string;
}

export class HsdsKeyView {
  @ShowsId() id!: string;
  @ShowsText() label!: string;
  @ShowsText({ description: 'Its last four characters.' }) hint!: string;
  @ShowsTime() createdAt!: string;
  @ShowsTime({ nullable: true }) revokedAt!: string | null;
}

export class HsdsSharingView {
  @ShowsChoice('HsdsMode', hsdsModes) mode!: OneOf<typeof hsdsModes>;
  @ShowsText({ description: 'In the address.' }) slug!: string;
  @ShowsText({ description: 'Where programs read the directory.' }) url!: string;
  @ShowsList(() => HsdsKeyView) keys!: HsdsKeyView[];
}

export class HsdsKeyCreated {
  @ShowsId() id!: string;
  @ShowsText({ description: 'Shown this once.' }) key!: string;
}
