import type { Schemas } from '../shared/api.js';

type Change = Schemas['FactChangeView'];

/** What is told of a resource: when it was added itself, the place and the organization that came with it are no news of their own. */
export function toldOf(changes: readonly Change[]): Change[] {
  const added = changes.some(({ action, recordType }) => action === 'create' && recordType === 'resource');
  return changes.filter(
    ({ action, recordType }) => !added || action !== 'create' || recordType === 'resource',
  );
}
