import { describe, expect, it } from '@jest/globals';
import { keysFrom } from './vapid.js';

const secrets = Array.from({ length: 1_000 }, (_, index) => Buffer.from(`secret ${index}`));

describe('the keys of an organization', () => {
  it('have their whole length, also where they begin with zeros', () => {
    const keys = secrets.map((secret) => keysFrom(secret));
    const lengthOf = (key: string) => Buffer.from(key, 'base64url').length;
    expect(new Set(keys.map(({ privateKey }) => lengthOf(privateKey)))).toEqual(new Set([32]));
    expect(new Set(keys.map(({ publicKey }) => lengthOf(publicKey)))).toEqual(new Set([65]));
    expect(keys.some(({ privateKey }) => Buffer.from(privateKey, 'base64url')[0] === 0)).toBe(true);
  });

  it('are the same each time, and another organization’s are others', () => {
    const [one, other] = secrets.map((secret) => keysFrom(secret));
    expect(keysFrom(Buffer.from('secret 0'))).toEqual(one);
    expect(other).not.toEqual(one);
  });
});
