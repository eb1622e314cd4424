import { InvalidArgumentError } from 'commander';

/** A whole number within `min` and `max`, both allowed. */
export const whole =
  (min: number, max: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < min || value > max)
      throw new InvalidArgumentError(`must be a whole number from ${min} to ${max}`);
    return value;
  };

/** A number within `min` and `max`, both allowed. */
export const number =
  (min: number, max: number) =>
  (text: string): number => {
    const value = Number(text);
    if (text.trim() === '' || !Number.isFinite(value) || value < min || value > max)
      throw new InvalidArgumentError(`must be a number from ${min} to ${max}`);
    return value;
  };

/** A day of the calendar, written 2018-03-12. */
export function day(text: string): string {
  const at = new Date(`${text}T00:00:00Z`);
  const exists =
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
  if (!exists) throw new InvalidArgumentError('must be a day such as 2018-03-12');
  return text;
}

/** The address of a server, without a slash at its end. */
export function serverAddress(text: string): string {
  if (!URL.canParse(text) || !['http:', 'https:'].includes(new URL(text).protocol)) {
    throw new InvalidArgumentError('must be an address such as http://localhost:3000');
  }
  return text.replace(/\/+$/, '');
}
