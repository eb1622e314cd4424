import { describe, expect, it } from '@jest/globals';
import { CONFIGURATION, type Configuration } from '@causeway/platform';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { useApp } from '../support/app.js';

const app = useApp();

/** Runs a command as somebody at a terminal does. */
function causeway(...words: string[]): Promise<{ code: number; said: string }> {
  const { DATABASE_URL = '', REDIS_URL, REDIS_PREFIX } = app.nest.get<Configuration>(CONFIGURATION);
  const env = {
    ...{ PATH: process.env['PATH'], HOME: process.env['HOME'], DATABASE_URL, REDIS_PREFIX },
    ...(REDIS_URL ? { REDIS_URL } : {}),
  };
  const program = resolve(import.meta.dirname, '../../apps/cli/dist/main.js');
  return new Promise((done) => {
    const child = execFile(process.execPath, [program, ...words], { env }, (_, stdout, stderr) =>
      done({ code: child.exitCode ?? 1, said: `${stdout}${stderr}`.trim() }),
    );
  });
}

describe('the command line', () => {
  it('shows what a list would do, brings it in when told to, and writes the directory out again', async () => {
    const { administrator, organizationId } = await app.world();
    const folder = await mkdtemp(join(tmpdir(), 'causeway-lists-'));
    const file = join(folder, 'houses.csv');
    await writeFile(file, 'House called,Call\nMercy House,570-555-0142\n,814-555-0100\n');
    const words = ['import', 'resources', file, '--organization', organizationId, '--kind', 'recovery_house'];
    const columns = ['--column', 'name=House called', '--column', 'phone=Call'];

    const look = await causeway(...words, ...columns);
    expect(look).toEqual({
      code: 0,
      said: [
        'houses: 1 new, 0 changed, 0 as they were, 0 not in the list any more.',
        'Columns: name=House called, phone=Call',
        'Do not come in, for 1 reason:',
        '  line 3: House called is missing',
        'Nothing was done. Say --apply to bring it in.',
      ].join('\n'),
    });
    expect((await administrator.get('/v1/directory/lists')).items).toEqual([]);

    const applied = await causeway(...words, ...columns, '--apply');
    expect(applied.said).toContain('It is in the directory now.');
    // The columns are remembered, and nothing is doubled.
    const again = await causeway(...words, '--apply');
    expect(again.said).toContain('houses: 0 new, 0 changed, 1 as they were');
    expect((await administrator.get('/v1/resources')).items).toMatchObject([
      { name: 'Mercy House', phone: '+15705550142' },
    ]);

    const out = join(folder, 'directory.json');
    expect(await causeway('export', 'resources', out, '--organization', organizationId)).toMatchObject({
      code: 0,
    });
    expect(JSON.parse(await readFile(out, 'utf8'))).toMatchObject([{ name: 'Mercy House' }]);
    const twice = await causeway('export', 'resources', out, '--organization', organizationId);
    expect(twice).toMatchObject({ code: 1, said: expect.stringContaining('EEXIST') });
  });

  it('says what is wrong in a sentence', async () => {
    const { organizationId } = await app.world();
    const file = join(await mkdtemp(join(tmpdir(), 'causeway-lists-')), 'cut.json');
    await writeFile(file, '[{"slug":"early","name":"Early');
    const cut = await causeway('import', 'resources', file, '--organization', organizationId);
    expect(cut).toMatchObject({ code: 1, said: expect.stringContaining('This file ends in the middle') });
    await writeFile(file, 'just words');
    const unknown = await causeway('import', 'resources', file, '--organization', organizationId);
    expect(unknown.said).toContain('say it with --format');
  });
});
