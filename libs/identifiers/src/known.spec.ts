import { expect, it } from '@jest/globals';
import { findIdentifiers, withoutKnown } from './find.js';
import { plain } from './known.js';

const known = {
  values: new Set(['+12035550142', 'kjones@gmail.com', plain('12  Oak Ávè')]),
  colleagues: new Set(['dana', 'dana reyes']),
};
const left = (text: string) =>
  withoutKnown(findIdentifiers(text), known).map(({ start, end }) => text.slice(start, end));

it.each([
  ['203.555.0142', []],
  ['203.555.0143', ['203.555.0143']],
  ['write to KJones@gmail.com', []],
  ['12 OAK AVE, back door', []],
  ['14 Oak Ave, back door', ['14 Oak Ave']],
  ['Dana is in room 12', []],
  ['Dana Reyes needs a bed for her person', []],
  // Said to be somebody we serve: a first name that a colleague has, too, is no excuse.
  ['patient Dana wants detox', ['Dana']],
  ['John is in room 12', ['John']],
] as const)('of "%s" it leaves what nobody here is known by', (text, expected) => {
  expect(left(text)).toEqual(expected);
});
