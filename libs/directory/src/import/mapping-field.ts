import { mappedFields } from '@causeway/contracts';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { registerDecorator } from 'class-validator';
import type { MappedField } from './readers/mapping.js';

const isMapping = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'object' &&
    !Array.isArray(value) &&
    Object.entries(value).every(
      ([field, column]) =>
        mappedFields.includes(field as MappedField) && typeof column === 'string' && column.length <= 200,
    ));

/** A map from fields of a resource to the names of columns. */
export const MappingField = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      ...{ type: 'object', additionalProperties: { type: 'string' }, selfRequired: false, nullable: true },
      description: `Of a table: which column is what. Fields: ${mappedFields.join(', ')}.`,
    }),
    (target: object, propertyName: string | symbol) =>
      registerDecorator({
        ...{ name: 'isMapping', target: target.constructor, propertyName: String(propertyName) },
        validator: {
          validate: isMapping,
          defaultMessage: () => 'mapping must name columns of fields that are known',
        },
      }),
  );
