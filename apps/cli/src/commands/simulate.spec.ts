import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Command } from 'commander';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { SimulationReport } from '../simulate/report.js';
import { addSimulate } from './simulate.js';

const examples = resolve(import.meta.dirname, '../../../../docs/examples');
const data = resolve(import.meta.dirname, '../../../../../shared/data/pennsylvania');
const here = existsSync(data) ? it : it.skip;

let folder: string;
const said: string[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'causeway-simulate-'));
  jest.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
});
afterAll(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** Runs the command as the command line does. @returns what was printed, and what was written */
async function run(...options: string[]): Promise<{ text: string; json: string; report: SimulationReport }> {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  addSimulate(program);
  const file = join(folder, 'figures.json');
  said.length = 0;
  await program.parseAsync(['simulate', ...options, '--json', file], { from: 'user' });
  const json = readFileSync(file, 'utf8');
  return { text: said.join('\n'), json, report: JSON.parse(json) as SimulationReport };
}

const example = [
  ...['--demand', join(examples, 'demand.csv')],
  ...['--facilities', join(examples, 'facilities.csv')],
  ...['--shifts', join(examples, 'shifts.csv')],
  ...['--coaches', '12'],
];

describe('causeway simulate', () => {
  it('compares the three on the same requests', async () => {
    const { text, report } = await run(...example);
    expect(report.results.map(({ model }) => model)).toEqual(['dispatch', 'island', 'phone-tree']);
    for (const { requests, accepted, unmet, unmetByHour } of report.results) {
      expect(requests).toBe(report.results[0]?.requests);
      expect(accepted + unmet).toBe(requests);
      expect(unmetByHour.reduce((sum, each) => sum + each, 0)).toBe(unmet);
    }
    const [dispatch, island] = report.results;
    expect(dispatch?.servedWithinPromise).toBeGreaterThan(island?.servedWithinPromise ?? 1);
    expect(text).toMatch(/\| Coach there within 60 minutes +\| +\d+\.\d % \|/);
    expect(text).toContain('Unmet with islands:');
  });

  it('writes the same figures for the same seed, and others for another', async () => {
    const { json } = await run(...example, '--seed', '7');
    expect((await run(...example, '--seed', '7')).json).toBe(json);
    const other = await run(...example, '--seed', '8');
    expect(other.report.results).not.toEqual((JSON.parse(json) as SimulationReport).results);
  });

  it('takes the days, the model and the promise that were named', async () => {
    const days = ['--from', '2025-01-13', '--to', '2025-01-19', '--promise', '30'];
    const { report } = await run(...example, ...days, '--model', 'island');
    expect(report).toMatchObject({
      demand: 'demand.csv',
      range: { from: '2025-01-13', to: '2025-01-19' },
      promisedArriveMinutes: 30,
      results: [{ model: 'island' }],
    });
  });

  it('lets every moment stand for several', async () => {
    const { report } = await run(...example, '--times', '3', '--model', 'dispatch');
    const once = (await run(...example, '--model', 'dispatch')).report.results[0]?.requests ?? 0;
    expect(report.results[0]?.requests).toBe(3 * once);
  });

  it('compares ways to ask side by side, with the same policy otherwise', async () => {
    const file = join(folder, 'policy.json');
    writeFileSync(file, JSON.stringify({ offerSeconds: 60, weights: { fairness: 0 } }));
    const { text, report } = await run(
      ...example,
      ...['--mode', 'sequential', 'broadcast', '--policy', file, '--model', 'dispatch', 'island'],
    );
    expect(report.policy).toMatchObject({ offerSeconds: 60, weights: { fairness: 0, language: 20 } });
    expect(report.results.map(({ model, mode }) => [model, mode])).toEqual([
      ['dispatch', 'sequential'],
      ['dispatch', 'broadcast'],
      ['island', 'sequential'],
    ]);
    expect(text).toContain('| dispatch, sequential | dispatch, broadcast |');
    const [one, all] = report.results;
    expect(all?.offers.perRequest).toBeGreaterThan(one?.offers.perRequest ?? Infinity);
  });

  it.each<[string, string, string]>([
    ['no JSON', '{', 'is not JSON'],
    ['no object', '[]', 'has to be one object'],
    ['a value that cannot be', '{ "offerSeconds": 0 }', 'offerSeconds'],
    ['a field that there is not', '{ "speed": 1 }', 'speed'],
    ['a ladder that leads down', '{ "ladder": { "supervisor": 1 } }', 'must not come before'],
  ])('refuses a policy with %s', async (_, policy, says) => {
    const file = join(folder, 'bad-policy.json');
    writeFileSync(file, policy);
    await expect(run(...example, '--policy', file)).rejects.toThrow(says);
  });

  it('refuses a model that there is not', async () => {
    await expect(run(...example, '--model', 'telepathy')).rejects.toThrow('Allowed choices are');
  });

  here('lets 2018 in Pennsylvania happen', async () => {
    const { report } = await run(
      ...['--demand', join(data, 'overdose-survivals-2018.csv')],
      ...['--facilities', join(data, 'facilities.csv')],
      ...['--shifts', join(examples, 'shifts.csv')],
      ...['--coaches', '120', '--model', 'dispatch'],
    );
    expect(report.results).toMatchObject([{ requests: 4453, toArrive: { count: expect.any(Number) } }]);
  });
});
