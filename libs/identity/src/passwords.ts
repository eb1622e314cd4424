import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id (the library's default): 19 MiB, two passes, one lane (Password Storage Cheat Sheet). */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Shortest password, as NIST SP 800-63B-4 asks where a password is the only factor. */
export const PASSWORD_MIN = 12;

export const hashPassword = (password: string): Promise<string> => hash(password, parameters);

/** A hash of nothing, so that an unknown address takes as long to refuse as a wrong password. */
const nobody = hashPassword('nobody signs in with this');

/** Whether `password` matches `stored`; takes the same time when there is nothing stored. */
export async function passwordMatches(stored: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await nobody), password);
  return matches && stored !== undefined;
}

/** How long a password that somebody was handed can be used, in days. */
const TEMPORARY_DAYS = 7;

/** Nothing in it can be mistaken for something else when it is read out over the phone. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password for once: four groups of four letters, 79 bits. */
export function temporaryPassword(now: Date): { password: string; until: Date } {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return {
    password: [group(), group(), group(), group()].join('-'),
    until: new Date(now.getTime() + TEMPORARY_DAYS * 24 * 3_600_000),
  };
}
