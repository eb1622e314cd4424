import { DomainError } from '@causeway/contracts';
import { ValidationPipe } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError, type ValidatorOptions } from 'class-validator';

const strict: ValidatorOptions = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true };

const fieldErrors = (errors: ValidationError[], path = ''): { field: string; message: string }[] =>
  errors.flatMap((error) => [
    ...Object.values(error.constraints ?? {})
      .slice(0, 1)
      .map((message) => ({ field: path + error.property, message })),
    ...fieldErrors(error.children ?? [], `${path}${error.property}.`),
  ]);

const refuse = (errors: ValidationError[]) =>
  new DomainError('request.invalid', undefined, fieldErrors(errors));

/** Checks every DTO that comes in over HTTP; unknown fields are refused. */
export const validationPipe = () =>
  new ValidationPipe({ ...strict, transform: true, exceptionFactory: refuse });

/**
 * Checks a DTO that comes in another way, such as over a socket.
 * @throws DomainError `request.invalid` with one entry per field
 */
export async function validated<T extends object>(type: new () => T, value: unknown): Promise<T> {
  const plain = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  const instance = plainToInstance(type, plain);
  const errors = await validate(instance, strict);
  if (errors.length > 0) throw refuse(errors);
  return instance;
}
