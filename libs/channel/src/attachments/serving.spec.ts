import { expect, it } from '@jest/globals';
import { rangeOf } from './serving.js';

it.each([
  [undefined, undefined],
  ['bytes=0-99', { from: 0, until: 100 }],
  ['bytes=900-', { from: 900, until: 1000 }],
  ['bytes=-100', { from: 900, until: 1000 }],
  ['bytes=990-2000', { from: 990, until: 1000 }],
  ['bytes=1000-', 'impossible'],
  ['bytes=5-2', 'impossible'],
  ['bytes=-', undefined],
  ['bytes=0-1,5-9', undefined],
  ['lines=1-2', undefined],
])('%s of 1000 bytes is %j', (header, expected) => {
  expect(rangeOf(header, 1000)).toEqual(expected);
});
