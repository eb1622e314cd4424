import type { factSources, OneOf } from '@causeway/contracts';

/** Where a fact was said: in a message of the channel, or by an import. */
export interface FactReference {
  channelId?: string;
  /** Of the message. */
  seq?: number;
  /** The list that was imported. */
  sourceId?: string;
}

/** Who writes into the directory, and from where it is known. */
export interface Writer {
  organizationId: string;
  /** null: an import that runs by itself. */
  memberId: string | null;
  source: OneOf<typeof factSources>;
  reference?: FactReference | null;
}
