import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/**
 * Fields of DTOs: one decorator says how a field is documented and how it is checked.
 * The `*Field` ones are for what comes in; `Shows*` for what goes out.
 */
interface Optional {
  optional?: boolean;
  /** null says something of its own, and has to be said; where it is optional, too, null empties what was there. */
  nullable?: boolean;
  description?: string;
}

const field = (
  options: Optional,
  api: ApiPropertyOptions,
  ...checks: PropertyDecorator[]
): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      ...api,
      required: !options.optional,
      ...(options.nullable ? { nullable: true } : {}),
      ...(options.description ? { description: options.description } : {}),
    } as ApiPropertyOptions),
    ...(options.optional && options.nullable ? [IsOptional()] : []),
    ...(options.optional && !options.nullable
      ? [Transform(({ value }: { value: unknown }) => (value === null ? undefined : value)), IsOptional()]
      : []),
    ...(options.nullable && !options.optional
      ? [ValidateIf((_: object, value: unknown) => value !== null)]
      : []),
    ...checks,
  );

// eslint-disable-next-line no-control-regex -- control characters (but tab and line ends) have no place in text
const printable = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/;

/** Text, trimmed, from 1 (or `min`) to `max` characters. */
export const TextField = (options: Optional & { max: number; min?: number }): PropertyDecorator =>
  field(
    options,
    { type: String, minLength: options.min ?? 1, maxLength: options.max },
    Transform(({ value }: { value: unknown }) => trimmed(value, options)),
    IsString(),
    MinLength(options.min ?? 1, { message: '$property must not be empty' }),
    MaxLength(options.max),
    Matches(printable, { message: '$property holds characters that cannot be used' }),
  );

/** Text that was left empty in a form counts as not given, or as emptied. */
const trimmed = (value: unknown, { optional = false, nullable = false }: Optional = {}): unknown => {
  const nothing = nullable ? null : undefined;
  if (typeof value !== 'string') return value === null && optional ? nothing : value;
  const text = value.trim();
  return optional && text === '' ? nothing : text;
};

/** A password: text taken as it is, never trimmed. */
export const PasswordField = (options: Optional & { min: number }): PropertyDecorator =>
  field(
    options,
    { type: String, minLength: options.min, maxLength: 200, format: 'password' },
    IsString(),
    MinLength(options.min),
    MaxLength(200),
  );

export const EmailField = (options: Optional = {}): PropertyDecorator =>
  field(
    options,
    { type: String, format: 'email' },
    Transform(({ value }: { value: unknown }) => trimmed(value)),
    IsEmail(),
    MaxLength(254),
  );

export const IdField = (options: Optional = {}): PropertyDecorator =>
  field(options, { type: String, format: 'uuid' }, IsUUID());

/** Years that a calendar of ours can mean: counting days from the end of time would take as long. */
const YEAR = '2[01]\\d\\d';

/** A moment, ISO 8601 with its offset, of the years 2000 to 2199. */
export const TimeField = (options: Optional = {}): PropertyDecorator =>
  field(
    options,
    { type: String, format: 'date-time' },
    IsISO8601({ strict: true, strictSeparator: true }),
    Matches(new RegExp(`^${YEAR}-.*T.*(Z|[+-]\\d\\d:?\\d\\d)$`, 'i'), {
      message: '$property must be a time with its offset, such as 2026-11-21T17:30:00Z',
    }),
  );

/** A day of the calendar, `2026-11-21`, of the years 2000 to 2199. */
export const DayField = (options: Optional = {}): PropertyDecorator =>
  field(
    options,
    { type: String, format: 'date' },
    IsISO8601({ strict: true }),
    Matches(new RegExp(`^${YEAR}-\\d\\d-\\d\\d$`), {
      message: '$property must be a day, such as 2026-11-21',
    }),
  );

/** A month of the calendar, `2026-11`, of the years 2000 to 2199. */
export const MonthField = (options: Optional = {}): PropertyDecorator =>
  field(
    options,
    { type: String, pattern: `^${YEAR}-(0[1-9]|1[0-2])$` },
    Matches(new RegExp(`^${YEAR}-(0[1-9]|1[0-2])$`), {
      message: '$property must be a month, such as 2026-11',
    }),
  );

/** What a clock on the wall shows, `22:30`, in whatever zone is agreed on. */
export const WallTimeField = (options: Optional = {}): PropertyDecorator =>
  field(
    options,
    { type: String, pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' },
    Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: '$property must be a time of day, such as 22:30' }),
  );

export const WholeField = (options: Optional & { min: number; max: number }): PropertyDecorator =>
  field(
    options,
    { type: 'integer', minimum: options.min, maximum: options.max },
    IsInt(),
    Min(options.min),
    Max(options.max),
  );

/** A whole number in a query string. */
export const WholeQuery = (options: Optional & { min: number; max: number }): PropertyDecorator =>
  applyDecorators(
    Type(() => Number),
    WholeField({ ...options, optional: true }),
  );

export const NumberField = (options: Optional & { min: number; max: number }): PropertyDecorator =>
  field(
    options,
    { type: Number, minimum: options.min, maximum: options.max },
    IsNumber({ allowNaN: false, allowInfinity: false }),
    Min(options.min),
    Max(options.max),
  );

export const FlagField = (options: Optional = {}): PropertyDecorator =>
  field(options, { type: Boolean }, IsBoolean());

/** One of a named vocabulary. */
export const ChoiceField = (
  name: string,
  values: readonly string[],
  options: Optional = {},
): PropertyDecorator => field(options, { enum: [...values], enumName: name }, IsIn(values));

/** Several of a named vocabulary, at least one. */
export const ChoicesField = (
  name: string,
  values: readonly string[],
  options: Optional = {},
): PropertyDecorator =>
  field(
    options,
    { enum: [...values], enumName: name, isArray: true },
    IsIn(values, { each: true }),
    ArrayNotEmpty(),
    ArrayMaxSize(values.length),
  );

/** A list of another DTO, each checked by its own fields. */
export const ListField = (
  type: () => new () => object,
  options: Optional & { count: number },
): PropertyDecorator =>
  field(
    options,
    { type: () => type(), isArray: true, maxItems: options.count },
    Type(type),
    ValidateNested({ each: true }),
    ArrayMaxSize(options.count),
  );

/** Another DTO, checked by its own fields. */
export const PartField = (type: () => new () => object, options: Optional = {}): PropertyDecorator =>
  field(options, { type: () => type() }, Type(type), ValidateNested(), IsObject());

/** Ids of other rows, each once. */
export const IdsField = (options: Optional & { count: number }): PropertyDecorator =>
  field(
    options,
    { type: [String], format: 'uuid', maxItems: options.count },
    IsUUID(undefined, { each: true }),
    ArrayUnique(),
    ArrayMaxSize(options.count),
  );

/** Several different whole numbers, at least one. */
export const WholesField = (
  options: Optional & { min: number; max: number; count: number },
): PropertyDecorator =>
  field(
    options,
    { type: 'array', items: { type: 'integer', minimum: options.min, maximum: options.max } },
    IsInt({ each: true }),
    Min(options.min, { each: true }),
    Max(options.max, { each: true }),
    ArrayNotEmpty(),
    ArrayUnique(),
    ArrayMaxSize(options.count),
  );

export const TextsField = (options: Optional & { max: number; count: number }): PropertyDecorator =>
  field(
    options,
    { type: [String] },
    IsString({ each: true }),
    MaxLength(options.max, { each: true }),
    Matches(printable, { each: true, message: '$property holds characters that cannot be used' }),
    ArrayMaxSize(options.count),
  );

interface Shown {
  /** Left out where it says nothing. */
  optional?: boolean;
  nullable?: boolean;
  description?: string;
  isArray?: boolean;
}

const shows = (api: ApiPropertyOptions, { optional = false, ...options }: Shown): PropertyDecorator =>
  ApiProperty({ ...api, ...options, required: !optional } as ApiPropertyOptions);

export const ShowsText = (options: Shown = {}): PropertyDecorator => shows({ type: String }, options);
export const ShowsTexts = (options: Shown = {}): PropertyDecorator => shows({ type: [String] }, options);
export const ShowsId = (options: Shown = {}): PropertyDecorator =>
  shows({ type: String, format: 'uuid' }, options);
export const ShowsDate = (options: Shown = {}): PropertyDecorator =>
  shows({ type: String, format: 'date' }, options);
export const ShowsTime = (options: Shown = {}): PropertyDecorator =>
  shows({ type: String, format: 'date-time' }, options);
export const ShowsWhole = (options: Shown = {}): PropertyDecorator => shows({ type: 'integer' }, options);
export const ShowsNumber = (options: Shown = {}): PropertyDecorator => shows({ type: Number }, options);
export const ShowsFlag = (options: Shown = {}): PropertyDecorator => shows({ type: Boolean }, options);
export const ShowsObject = (options: Shown = {}): PropertyDecorator =>
  shows({ type: 'object', additionalProperties: true }, options);
export const ShowsChoice = (
  name: string,
  values: readonly string[],
  options: Shown = {},
): PropertyDecorator => shows({ enum: [...values], enumName: name }, options);
export const ShowsChoices = (name: string, values: readonly string[]): PropertyDecorator =>
  shows({ enum: [...values], enumName: name, isArray: true }, {});
/** Another DTO, given as a function because of circular imports. Swagger knows such a function by its name, `type`. */
export const Shows = (type: () => new () => object, options: Shown = {}): PropertyDecorator =>
  shows({ type: () => type() }, options);
export const ShowsList = (type: () => new () => object, options: Shown = {}): PropertyDecorator =>
  shows({ type: () => type(), isArray: true }, options);
