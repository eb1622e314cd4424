import { readFile } from 'node:fs/promises';
import { DomainError } from '@causeway/contracts';
import { checkLadder, completePolicy, defaultPolicy, type Policy } from '@causeway/dispatch/pure';
import { FileProblem } from '../import/table.js';

/**
 * A policy from a JSON file; what the file leaves out is as delivered.
 * @throws FileProblem when it is not JSON, or not a policy that an organization could set
 */
export async function readPolicy(file: string): Promise<Policy> {
  const text = await readFile(file, 'utf8');
  let settings: unknown;
  try {
    settings = JSON.parse(text);
  } catch {
    throw new FileProblem(`${file} is not JSON`);
  }
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings))
    throw new FileProblem(`${file} has to be one object, with fields of a policy`);
  const policy = completePolicy(settings, defaultPolicy);
  // The same checks as those of the web; only who brings a file waits for the server's code to be read.
  const { PolicySettings } = await import('@causeway/dispatch');
  const { validated } = await import('@causeway/platform');
  try {
    await validated(PolicySettings, policy);
    checkLadder(policy.ladder);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const wrong = error.errors?.map(({ field, message }) => `${field}: ${message}`).join('; ');
    throw new FileProblem(`${file}: ${wrong ?? error.message}`, { cause: error });
  }
  return policy;
}
