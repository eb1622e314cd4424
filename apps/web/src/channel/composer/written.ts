import { namesIn, type Named } from '../message/named.js';
import type { Written } from '../outbox/outbox.js';

/** The server takes no more of each. */
const most = { mentions: 20, resources: 10 };

/** A text with the ids of whom and what it names, as the server takes it. */
export function written(
  text: string,
  all: readonly Named[],
): Pick<Written, 'text' | 'mentions' | 'resources'> {
  const names = namesIn(text, all);
  const mentions = names.flatMap(mentionOf).slice(0, most.mentions);
  const resources = names
    .flatMap((each) => (each.kind === 'resource' ? [each.id] : []))
    .slice(0, most.resources);
  return {
    text,
    ...(mentions.length > 0 && { mentions }),
    ...(resources.length > 0 && { resources }),
  };
}

const mentionOf = (each: Named): NonNullable<Written['mentions']> =>
  each.kind === 'resource'
    ? []
    : [each.kind === 'member' ? { kind: each.kind, id: each.id } : { kind: each.kind }];
