import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileProblem, parseTable, readTable } from './table.js';

const table = (text: string) => parseTable(text, 'list.csv', ['id', 'name']);

describe('parseTable', () => {
  it('reads cells by the name of their column, whatever its case, and whatever ends the lines', () => {
    expect(table('ID,Name\r\n1, Mercy \n\n2,"St. Clair, North"\r3,x').rows).toEqual([
      { line: 2, cells: { id: '1', name: 'Mercy' } },
      { line: 4, cells: { id: '2', name: 'St. Clair, North' } },
      { line: 5, cells: { id: '3', name: 'x' } },
    ]);
  });

  it('names the line where a row with a line break begins', () => {
    const { rows } = table('id,name\n1,"two\nlines"\n2,next');
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('names rows that have too few or too many cells, and reads the others', () => {
    const { rows, bad } = table('id,name\n1\n2,Mercy\n3,a,b');
    expect(rows).toHaveLength(1);
    expect(bad).toEqual([
      { line: 2, reason: 'has 1 cells, the header has 2' },
      { line: 4, reason: 'has 3 cells, the header has 2' },
    ]);
  });

  it.each([
    ['', 'list.csv is empty'],
    ['\n\n', 'list.csv is empty'],
    ['id,name\n', 'list.csv has a header, but no rows'],
    [
      '<html><body>Not found</body></html>',
      'list.csv is no CSV file: it begins with "<html><body>Not found</body></html>"',
    ],
    ['[\n  {"name": 1}]', 'list.csv is no CSV file: it begins with "["'],
    ['id;name\n1;Mercy', 'list.csv lacks the columns id, name. Its first line is: id;name'],
    ['id,title\n1,Mercy', 'list.csv lacks the column name. Its first line is: id,title'],
    ['id,name\n1,"Mercy\n2,St. Clair', 'list.csv, line 3: a quotation mark is opened and never closed'],
  ])('refuses %j', (text, message) => {
    expect(() => table(text)).toThrow(new FileProblem(message));
  });
});

describe('readTable', () => {
  let folder: string;
  beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'causeway-table-'))));
  afterAll(() => rm(folder, { recursive: true }));

  const written = async (name: string, content: string | Buffer) => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };

  it('takes a byte order mark away', async () => {
    const { columns } = await readTable(await written('bom.csv', '\uFEFFid,name\n1,Lucía'), ['id', 'name']);
    expect(columns).toEqual(['id', 'name']);
  });

  it('says what is wrong with a file that is no such table', async () => {
    await expect(readTable(join(folder, 'nowhere.csv'), [])).rejects.toThrow(
      /there is no file .*nowhere\.csv/,
    );
    await expect(readTable(folder, [])).rejects.toThrow(/is not a file/);
    await expect(
      readTable(await written('sheet.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0])), []),
    ).rejects.toThrow(/is not a text file/);
    await expect(
      readTable(await written('latin.csv', Buffer.from('id,name\n1,Luc\xeda', 'latin1')), []),
    ).rejects.toThrow(/is not UTF-8/);
  });

  it('does not even read a file that is far too large', async () => {
    const file = await written('large.csv', 'id,name\n');
    await truncate(file, 60 * 1024 * 1024);
    await expect(readTable(file, ['id'])).rejects.toThrow(/has 60 MB; at most 50 MB are read/);
  });
});
