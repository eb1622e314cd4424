import type { mentionKinds, OneOf } from '@causeway/contracts';

interface Call {
  kind: OneOf<typeof mentionKinds>;
  id?: string;
}

/**
 * What an edit calls that the message did not call before. What stood there already calls nobody again, nor those who came on
 * duty or into the channel since: a corrected word is no news to them.
 */
export const newlyCalled = <T extends Call>(before: readonly Call[], after: readonly T[]): T[] =>
  after.filter((call) => !before.some(({ kind, id }) => kind === call.kind && id === call.id));
