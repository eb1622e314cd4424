import type { Schemas } from '../shared/api.js';

/** What a person was linked to: a resource of the directory, or a kind of help that is not in it. */
export interface LinkageDraft {
  resourceId?: string;
  kind: Schemas['ResourceKind'];
  name: string;
}

export const linkageBody = (linkages: readonly LinkageDraft[]): Schemas['NewLinkage'][] =>
  linkages.map(({ resourceId, kind }) => (resourceId ? { resourceId } : { kind }));
