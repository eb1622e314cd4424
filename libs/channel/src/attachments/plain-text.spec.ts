import { expect, it } from '@jest/globals';
import { isPlainText } from './plain-text.js';

it.each([
  ['Cedar House: 2 beds, call after 5 pm\r\n\tAsk for Dana', true],
  ['¿Camas para esta noche?', true],
  ['5 < 7 and 7 > 5', true],
  ['<html><script>alert(1)</script>', false],
  ['  \n<svg onload=alert(1)>', false],
  ['Hello <script src=//example.org>', false],
  ['#!/bin/sh\nrm -rf /', false],
  ['MZ\u0090', false],
  ['a\u0000b', false],
  ['\u001b[2J', false],
] as const)('%j is plain text: %s', (text, expected) => {
  expect(isPlainText(Buffer.from(text))).toBe(expected);
});

it('is of UTF-8', () => expect(isPlainText(Buffer.from([0xff, 0xfe, 0x41]))).toBe(false));
