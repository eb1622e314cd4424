import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claim, FolderInUse } from './owner-lock.js';
import { identity } from './processes.js';

describe('claim', () => {
  let home: string;
  const folder = () => join(home, 'postgres');
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'causeway-claim-'));
  });
  afterEach(() => rmSync(home, { recursive: true }));

  it('keeps a second one out until the first gives the folder back', () => {
    const release = claim(folder());
    expect(() => claim(folder())).toThrow(FolderInUse);
    release();
    claim(folder())();
    expect(existsSync(`${folder()}.owner`)).toBe(false);
  });

  it('does not mind what a killed process left behind', () => {
    const gone = spawnSync(process.execPath, ['--eval', '']).pid;
    writeFileSync(`${folder()}.owner`, `${gone} 12345`);
    expect(() => claim(folder())).not.toThrow();
  });

  it('knows a later process with the same number', () => {
    writeFileSync(`${folder()}.owner`, `${process.pid} ${identity(process.pid)}0`);
    expect(() => claim(folder())).not.toThrow();
  });
});
