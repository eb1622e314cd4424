import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blockingFolder } from './server-account.js';

describe('blockingFolder', () => {
  const stranger = { uid: 64_321, gid: 64_321 };
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'causeway-folders-'));
    chmodSync(home, 0o755);
    mkdirSync(join(home, 'closed/inner'), { recursive: true });
    chmodSync(join(home, 'closed'), 0o700);
  });
  afterEach(() => rmSync(home, { recursive: true }));

  it('names the folder that keeps the account out, also for what does not exist yet', () => {
    expect(blockingFolder(join(home, 'closed/inner/.data/postgres'), stranger)).toBe(join(home, 'closed'));
  });

  it('finds nothing in the way of an open folder', () => {
    expect(blockingFolder(join(home, '.data/postgres'), stranger)).toBeUndefined();
  });

  it('lets the owner in', () => {
    const owner = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
    expect(blockingFolder(join(home, 'closed/inner'), owner)).toBeUndefined();
  });
});
