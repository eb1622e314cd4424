import { useMemo } from 'react';
import type { Conversation } from '../log/conversation.js';
import type { Named } from '../message/named.js';
import { usePeople } from './use-people.js';

const groups: readonly Named[] = [
  { kind: 'onduty', words: '@onduty' },
  { kind: 'team', words: '@team' },
];

/** Whom messages can call by name: the team, its groups, and whoever wrote here. The same until a name comes or goes. */
export function useNamed({ readers }: Pick<Conversation, 'readers'>): readonly Named[] {
  const people = usePeople();
  const names = new Map([...readers].map(([id, { name }]) => [id, name]));
  for (const { id, name } of people) names.set(id, name);
  const all = JSON.stringify([...names]);
  return useMemo(
    () => [
      ...groups,
      ...(JSON.parse(all) as [string, string][]).map(([id, name]): Named => ({
        kind: 'member',
        id,
        words: `@${name}`,
      })),
    ],
    [all],
  );
}
