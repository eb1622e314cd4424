import { TextField } from '@causeway/platform';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsIn, IsOptional, IsUrl, Matches } from 'class-validator';

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
