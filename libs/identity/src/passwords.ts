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
