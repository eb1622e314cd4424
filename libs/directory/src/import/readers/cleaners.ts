import { callableNumber } from '../../domain/phone-number.js';
import type { Cleaner } from './clean.js';

// eslint-disable-next-line no-control-regex -- control characters (but tab and line ends) have no place in text
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Text as it stands: markup and formulas are letters like any other here, and stay so wherever it is shown. */
export const text =
  (max: number, fatal = false): Cleaner =>
  (value, tell) => {
    if (typeof value !== 'string' && typeof value !== 'number') return void tell('not_text', fatal);
    const clean = String(value).replace(unprintable, '').trim();
    if (clean.length > max) return void tell('too_long', fatal);
    return clean === '' ? undefined : clean;
  };

/** A number, also written as text. Outside of its range the row is not believed. */
export const number =
  (min: number, max: number, { whole = false } = {}): Cleaner =>
  (value, tell) => {
    const read = typeof value === 'number' ? value : Number(String(value).trim());
    if (!Number.isFinite(read)) return void tell('not_a_number', true);
    if (whole && !Number.isInteger(read)) return void tell('not_whole', true);
    return read < min || read > max ? void tell('out_of_range', true) : read;
  };

export const oneOf =
  (values: readonly string[]): Cleaner =>
  (value, tell) => {
    const found = values.find((each) => each.toLowerCase() === String(value).trim().toLowerCase());
    return found ?? void tell('not_known', true);
  };

/** `18:00`, with or without seconds and offset; midnight at the end of a day is `24:00` or `00:00`. */
export const timeOfDay: Cleaner = (value, tell) => {
  const [, hours, minutes] =
    /^(\d{1,2}):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/.exec(String(value).trim()) ?? [];
  if (hours === undefined || Number(hours) > 24 || (Number(hours) === 24 && minutes !== '00'))
    return void tell('not_a_time', true);
  return `${String(Number(hours) % 24).padStart(2, '0')}:${minutes}`;
};

/** A day of the calendar; of a moment, its day. */
export const day: Cleaner = (value, tell) => {
  const [written] = /^\d{4}-\d\d-\d\d/.exec(String(value).trim()) ?? [];
  return written && exists(written) ? written : void tell('not_a_date');
};

const exists = (day: string): boolean => {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
};

/** A moment, ISO 8601; without an offset it is taken for UTC. */
export const moment: Cleaner = (value, tell) => {
  const written = String(value).trim().replace(' ', 'T');
  const at = new Date(/(Z|[+-]\d\d:?\d\d)$/.test(written) ? written : `${written}Z`);
  return Number.isNaN(at.getTime()) ? void tell('not_a_date') : at.toISOString();
};

/** An address of the web: only http and https, so that nothing runs when it is tapped. */
export const webAddress: Cleaner = (value, tell) => {
  const written = String(value).trim();
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(written) ? written : `https://${written}`;
  const parsed = URL.canParse(whole) ? new URL(whole) : undefined;
  const fits =
    parsed && /^https?:$/.test(parsed.protocol) && parsed.hostname.includes('.') && !/\s/.test(whole);
  return fits && whole.length <= 2000 ? whole : void tell('not_an_address');
};

export const email: Cleaner = (value, tell) => {
  const written = String(value).trim();
  return /^[^\s@<>"]{1,64}@[^\s@<>"]+\.[^\s@<>".]+$/.test(written) && written.length <= 254
    ? written
    : void tell('not_an_email');
};

/** Days of the week as RFC 5545 writes them: `MO,WE`, `1MO`, `-1FR`. */
export const days: Cleaner = (value, tell) => {
  const written = String(value).toUpperCase().replace(/\s/g, '');
  return /^([+-]?\d{0,2}(MO|TU|WE|TH|FR|SA|SU))(,[+-]?\d{0,2}(MO|TU|WE|TH|FR|SA|SU))*$/.test(written)
    ? written
    : void tell('not_a_day', true);
};

/** Whole numbers with commas between them, as in the parts of an RRULE. */
export const numbers: Cleaner = (value, tell) => {
  const written = String(value).replace(/\s/g, '');
  return /^-?\d{1,3}(,-?\d{1,3})*$/.test(written) ? written : void tell('not_a_number');
};

/** A number that somebody can call, as it was written. */
export const phoneNumber: Cleaner = (value, tell) => {
  const written = String(value).trim();
  return written.length <= 60 && callableNumber(written) ? written : void tell('not_a_phone');
};
