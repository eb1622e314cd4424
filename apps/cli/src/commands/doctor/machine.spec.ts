import { describe, expect, it } from '@jest/globals';
import { readConfiguration } from '@causeway/platform';
import { checkDisk, checkNode, checkSettings } from './machine.js';

describe('checkNode', () => {
  it.each([
    ['20.19.0', 'ok'],
    ['24.1.0', 'ok'],
    ['20.18.9', 'wrong'],
    ['18.20.1', 'wrong'],
  ])('judges Node %s as %s', (version, state) => {
    expect(checkNode(version).state).toBe(state);
  });
});

describe('checkSettings', () => {
  const states = (environment: Record<string, string>) =>
    checkSettings(readConfiguration(environment)).map(({ state, says }) => `${state}: ${says}`);

  it('has nothing to say about a trial on one machine', () => {
    expect(states({})).toEqual(['ok: every variable can be used']);
  });

  it('warns of what is possible, but seldom meant', () => {
    const DATABASE_URL = 'postgres://owner@db/causeway';
    expect(states({ DATABASE_URL })).toEqual([
      expect.stringMatching(/^warning: BASE_URL is http:\/\/localhost/),
      expect.stringMatching(/^warning: METRICS_TOKEN/),
    ]);
    expect(states({ BASE_URL: 'http://dispatch.example' })).toEqual([expect.stringMatching(/unencrypted/)]);
    const served = { DATABASE_URL, BASE_URL: 'https://dispatch.example', METRICS_TOKEN: 'x'.repeat(16) };
    expect(states(served)).toEqual([expect.stringMatching(/^warning: TRUST_PROXY is off/)]);
    expect(states({ ...served, TRUST_PROXY: 'true' })).toEqual(['ok: every variable can be used']);
  });
});

describe('checkDisk', () => {
  it('looks at the folder above one that is not there yet', async () => {
    expect((await checkDisk('/tmp/not/there/yet')).says).toMatch(/free in \/tmp$/);
  });
});
