import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { eachAtMost, Tasks } from './tasks.js';

describe('eachAtMost', () => {
  it('keeps the order of results and the bound', async () => {
    let running = 0;
    let most = 0;
    const results = await eachAtMost(3, [5, 1, 4, 2, 3], async (item, index) => {
      running += 1;
      most = Math.max(most, running);
      await sleep(item);
      running -= 1;
      return `${index}:${item}`;
    });
    expect(results).toEqual(['0:5', '1:1', '2:4', '3:2', '4:3']);
    expect(most).toBe(3);
  });
});

describe('Tasks', () => {
  it('waits for tasks that tasks begin, and tells of what fails', async () => {
    const failures: unknown[] = [];
    const tasks = new Tasks((error) => failures.push(error));
    const done: string[] = [];
    tasks.run(async () => {
      await sleep(1);
      tasks.run(async () => {
        await sleep(5);
        done.push('inner');
      });
      done.push('outer');
    });
    tasks.run(() => Promise.reject(new Error('no')));
    await tasks.done();
    expect(done).toEqual(['outer', 'inner']);
    expect(failures).toEqual([new Error('no')]);
  });
});
