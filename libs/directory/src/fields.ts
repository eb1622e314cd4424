import { NumberField, TextField } from '@causeway/platform';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsOptional,
  IsUrl,
  IsUUID,
  Matches,
} from 'class-validator';

interface Optional {
  optional?: boolean;
  nullable?: boolean;
  description?: string;
}

/** The address of a web page, to be opened by people: nothing but http and https. */
export const WebField = (options: Optional = {}): PropertyDecorator =>
  applyDecorators(
    TextField({ max: 300, ...options }),
    IsOptional(),
    IsUrl(
      { protocols: ['http', 'https'], require_protocol: true },
      { message: '$property must start with http:// or https://' },
    ),
  );

/** Several of a closed vocabulary, each once, or none: nothing said. */
export const AnyOfField = (name: string, values: readonly string[]): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ enum: [...values], enumName: name, isArray: true, required: false }),
    Transform(({ value }: { value: unknown }) => (value === null ? undefined : value)),
    IsOptional(),
    IsIn(values, { each: true }),
    ArrayUnique(),
    ArrayMaxSize(values.length),
  );

/** Languages as BCP 47 codes, each once: `en`, `es`, `ase`, `pt-BR`. */
export const LanguagesField = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: [String], required: false, maxItems: 20 }),
    Transform(({ value }: { value: unknown }) => (value === null ? undefined : value)),
    IsOptional(),
    Matches(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/, {
      each: true,
      message: '$property must be language codes such as en, es or ase',
    }),
    ArrayUnique(),
    ArrayMaxSize(20),
  );

/** Whatever a field of a record can hold. */
export const ShowsValue = (): PropertyDecorator =>
  ApiProperty({
    required: true,
    nullable: true,
    oneOf: [
      { type: 'string' },
      { type: 'number' },
      { type: 'array', items: {} },
      { type: 'object', additionalProperties: true },
    ],
  });

const split = ({ value }: { value: unknown }): unknown => {
  if (value === undefined || value === null || value === '') return undefined;
  const given: unknown[] = Array.isArray(value) ? value : [value];
  return given.flatMap((each) => (typeof each === 'string' ? each.split(',') : [each]));
};

/** Several of a closed vocabulary in a query string, `couples,pets`: all of them are asked for. */
export const AllOfQuery = (name: string, values: readonly string[]): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      enum: [...values],
      enumName: name,
      isArray: true,
      required: false,
      description: 'All of them, divided by commas.',
    }),
    Transform(split),
    IsOptional(),
    IsIn(values, { each: true }),
    ArrayMaxSize(values.length),
  );

/** Ids in a query string, divided by commas. */
export const IdsQuery = (options: { count: number; description: string }): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      type: [String],
      format: 'uuid',
      maxItems: options.count,
      description: `${options.description} Divided by commas.`,
    }),
    Transform(split),
    IsUUID(undefined, { each: true, message: '$property must hold ids' }),
    ArrayMaxSize(options.count),
  );

/** `true` or `false` in a query string. */
export const FlagQuery = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: Boolean, required: false, description }),
    Transform(({ value }: { value: unknown }) =>
      value === 'true' ? true : value === 'false' ? false : value,
    ),
    IsOptional(),
    IsBoolean(),
  );

/** A number in a query string. */
export const NumberQuery = (options: { min: number; max: number; description: string }): PropertyDecorator =>
  applyDecorators(
    Type(() => Number),
    NumberField({ ...options, optional: true }),
  );
