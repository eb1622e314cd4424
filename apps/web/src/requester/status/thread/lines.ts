import type { ChannelEvent } from '../../api.js';

/** Something that was said, as it stands now. */
export interface Line {
  seq: number;
  at: string;
  /** First name; undefined: this unit itself. */
  by: string | undefined;
  /** Undefined: it was deleted. */
  text: string | undefined;
}

/** What a stretch of the thread's log says, oldest first. Nothing of what is past its time is left. */
export function linesOf(events: readonly ChannelEvent[]): Line[] {
  const lines = new Map<number, Line>();
  for (const { type, seq, at, author, target, text, readUpTo = 0 } of events) {
    const about = lines.get(target ?? 0);
    if (type === 'message.posted')
      lines.set(seq, { seq, at, by: author.kind === 'guest' ? undefined : author.name, text });
    else if (type === 'message.edited' && about) lines.set(about.seq, { ...about, text });
    else if (type === 'message.deleted' && about) lines.set(about.seq, { ...about, text: undefined });
    else if (type === 'messages.purged')
      for (const old of lines.keys()) if (old <= readUpTo) lines.delete(old);
  }
  return [...lines.values()];
}
