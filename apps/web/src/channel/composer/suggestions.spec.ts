import { describe, expect, it } from '@jest/globals';
import { commandsFor, isComplete, peopleFor, resourcesFor, wordsOf } from './suggestions.js';

const people = [
  { id: 'ana', name: 'Ana Dale', onDuty: false },
  { id: 'tom', name: 'Tom Ortiz', onDuty: false },
  { id: 'dana', name: 'Dana Reyes', onDuty: true },
];
const words = (suggestions: ReturnType<typeof peopleFor>) => suggestions.map(wordsOf);

describe('what is suggested', () => {
  it('after @: the groups first, people on duty before the others, never oneself', () => {
    expect(words(peopleFor('', people, 'ana'))).toEqual(['@onduty', '@team', '@Dana Reyes', '@Tom Ortiz']);
    expect(words(peopleFor('t', people, 'ana'))).toEqual(['@Tom Ortiz', '@team']);
    expect(words(peopleFor('zz', people, 'ana'))).toEqual([]);
  });

  it('after /: the commands that begin so', () => {
    expect(commandsFor('').map(wordsOf)).toEqual(['/onduty', '/resources', '/ask']);
    expect(commandsFor('RE').map(wordsOf)).toEqual(['/resources']);
  });

  it('is nothing more once it stands there in full', () => {
    const typed = (query: string) => ({ sign: '#' as const, query, start: 0 });
    const cedar = resourcesFor([{ id: 'c', name: 'Cedar House', detail: 'Detox' }]);
    expect(isComplete(typed('cedar house'), cedar)).toBe(true);
    expect(isComplete(typed('cedar'), cedar)).toBe(false);
    expect(isComplete(typed(''), [])).toBe(false);
  });
});
