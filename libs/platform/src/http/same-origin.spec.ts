import { describe, expect, it } from '@jest/globals';
import { sameOrigin } from './same-origin.js';

const base = 'https://rco.example';

describe('sameOrigin', () => {
  it.each([
    [{}, true],
    [{ origin: 'https://rco.example' }, true],
    [{ origin: 'http://192.0.2.7:3000', host: '192.0.2.7:3000' }, true],
    [{ origin: 'https://evil.example', host: 'rco.example' }, false],
    [{ origin: 'null', host: 'rco.example' }, false],
    [{ 'sec-fetch-site': 'cross-site' }, false],
  ])('%j → %s', (headers, allowed) => {
    expect(sameOrigin(headers, base)).toBe(allowed);
  });
});
