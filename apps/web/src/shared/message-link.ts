interface Aim {
  channelId: string;
  seq: number;
  /** Seq of the message that it replies to. */
  thread?: number | null;
}

/** The address of a message where it stands; a reply in its thread. */
export function messageLink({ channelId, seq, thread }: Aim): string {
  const query = new URLSearchParams({ channel: channelId, message: String(seq) });
  if (thread) query.set('thread', String(thread));
  return `/channel?${query.toString()}`;
}
