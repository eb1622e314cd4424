/** How one environment variable is read: its meaning, its default, and what is refused. */
export interface Variable<T> {
  meaning: string;
  /** Text shown in `.env.example`; `undefined` means the variable may stay unset. */
  fallback: string | undefined;
  parse: (text: string) => T;
}

const variable = <T>(
  meaning: string,
  fallback: string | undefined,
  parse: (text: string) => T,
): Variable<T> => ({
  meaning,
  fallback,
  parse,
});

export const text = (meaning: string, fallback: string): Variable<string> =>
  variable(meaning, fallback, (value) => value);

/** A whole number within `min` and `max`, both allowed. */
export const whole = (meaning: string, fallback: number, min: number, max: number): Variable<number> =>
  variable(meaning, String(fallback), (value) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < min || number > max) {
      throw new Error(`must be a whole number from ${min} to ${max}`);
    }
    return number;
  });

export const choice = <const T extends string>(
  meaning: string,
  fallback: T,
  values: readonly T[],
): Variable<T> =>
  variable(meaning, fallback, (value) => {
    const found = values.find((candidate) => candidate === value);
    if (!found) throw new Error(`must be one of ${values.join(', ')}`);
    return found;
  });

export const flag = (meaning: string, fallback: boolean): Variable<boolean> =>
  variable(meaning, String(fallback), (value) => {
    if (value !== 'true' && value !== 'false') throw new Error('must be true or false');
    return value === 'true';
  });

/** A URL with one of the given protocols (written with their colon), or unset. */
export const optionalUrl = (meaning: string, protocols: string[]): Variable<string | undefined> =>
  variable(meaning, undefined, (value) => {
    const protocol = URL.canParse(value) ? new URL(value).protocol : '';
    if (!protocols.includes(protocol))
      throw new Error(`must be a URL starting with ${protocols.join(' or ')}`);
    return value.replace(/\/$/, '');
  });

/** Origins (protocol, host and port, nothing more) separated by spaces. */
export const origins = (meaning: string): Variable<string[] | undefined> =>
  variable(meaning, undefined, (value) => {
    const given = value.split(/\s+/);
    if (
      given.some(
        (origin) => !/^https?:/.test(origin) || !URL.canParse(origin) || new URL(origin).origin !== origin,
      )
    )
      throw new Error('must be origins such as https://tiles.example.org, separated by spaces');
    return given;
  });

/** Countries by their two letters (ISO 3166-1), separated by commas or spaces, or unset. */
export const countries = (meaning: string): Variable<string[] | undefined> =>
  variable(meaning, undefined, (value) => {
    const given = value.split(/[\s,]+/);
    if (given.some((country) => !/^[A-Z]{2}$/.test(country)))
      throw new Error('must be countries such as US,PR: two capital letters each, by commas');
    return given;
  });

export const optionalText = (meaning: string, minLength: number): Variable<string | undefined> =>
  variable(meaning, undefined, (value) => {
    if (value.length < minLength) throw new Error(`must have at least ${minLength} characters`);
    return value;
  });

/** Text of the given form, or unset. @param form what it has to look like, in words */
export const optionalPattern = (
  meaning: string,
  pattern: RegExp,
  form: string,
): Variable<string | undefined> =>
  variable(meaning, undefined, (value) => {
    if (!pattern.test(value)) throw new Error(`must be ${form}`);
    return value;
  });
