import type { Named } from '../message/named.js';
import { commandNames, type CommandName } from './command.js';
import { fitting, plain } from './names.js';
import type { Trigger } from './trigger.js';

/** Something that can be put in the place of what is being typed. */
export type Suggestion =
  | { readonly kind: 'named'; readonly key: string; readonly named: Named; readonly detail?: string }
  | { readonly kind: 'command'; readonly key: string; readonly name: CommandName };

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly onDuty: boolean;
}

const mostPeople = 6;

/** What fits `@` and what follows: the groups, then people, those on duty first. Nobody calls oneself. */
export function peopleFor(query: string, people: readonly Person[], meId: string): Suggestion[] {
  const asked = plain(query);
  const groups: Suggestion[] = (['onduty', 'team'] as const)
    .filter((kind) => kind.startsWith(asked))
    .map((kind) => ({ kind: 'named', key: kind, named: { kind, words: `@${kind}` } }));
  const others = people.filter(({ id }) => id !== meId).sort((a, b) => Number(b.onDuty) - Number(a.onDuty));
  const found = fitting(others, query, ({ name }) => name, mostPeople).map(({ id, name }): Suggestion => ({
    kind: 'named',
    key: id,
    named: { kind: 'member', id, words: `@${name}` },
  }));
  return asked === '' ? [...groups, ...found] : [...found, ...groups];
}

export function commandsFor(query: string): Suggestion[] {
  return commandNames
    .filter((name) => name.startsWith(query.toLowerCase()))
    .map((name) => ({ kind: 'command', key: name, name }));
}

export function resourcesFor(
  resources: readonly { id: string; name: string; detail: string }[],
): Suggestion[] {
  return resources.map(({ id, name, detail }) => ({
    kind: 'named',
    key: id,
    named: { kind: 'resource', id, words: `#${name}` },
    detail,
  }));
}

/** Nothing is suggested once it stands there in full: Enter then sends. */
export const isComplete = (trigger: Trigger, suggestions: readonly Suggestion[]): boolean =>
  suggestions.length === 1 &&
  suggestions.every((each) => plain(wordsOf(each)) === plain(`${trigger.sign}${trigger.query}`.trim()));

export const wordsOf = (suggestion: Suggestion): string =>
  suggestion.kind === 'command' ? `/${suggestion.name}` : suggestion.named.words;
