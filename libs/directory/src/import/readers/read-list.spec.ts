import { describe, expect, it } from '@jest/globals';
import type { ErrorCode } from '@causeway/contracts';
import { ZipFile } from 'yazl';
import { buffer } from 'node:stream/consumers';
import type { ImportFormat } from '../reading.js';
import { MOST_BYTES, readList } from './read-list.js';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
const refused = (content: Uint8Array, format: ImportFormat): Promise<ErrorCode> =>
  readList(content, format).then(
    () => {
      throw new Error('It was read');
    },
    (error: unknown) => (error as { code: ErrorCode }).code,
  );

const meeting = { name: 'Morning', slug: 'morning', day: 0, time: '07:30' };
const feed = (...changes: object[]) =>
  bytes(JSON.stringify(changes.map((each) => ({ ...meeting, ...each }))));
const service = { id: 's1', name: 'Mercy Detox', status: 'active' };

/** The problems of a list as `place field problem`. */
const problems = async (content: Uint8Array, format: ImportFormat) => {
  const { bad, notes } = await readList(content, format);
  return {
    bad: bad.map(({ place, field, problem }) => `${place} ${field} ${problem}`),
    notes: notes.map(({ place, field, problem }) => `${place} ${field} ${problem}`),
  };
};

async function zipped(files: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

describe('a list that cannot be read as a whole', () => {
  it.each<[string, Uint8Array, ImportFormat, ErrorCode]>([
    ['an empty file', bytes(''), 'csv', 'import.empty'],
    ['nothing but spaces', bytes(' \n'), 'hsds', 'import.empty'],
    ['a header without rows', bytes('name,phone\n'), 'csv', 'import.empty'],
    ['an array that ends in the middle', feed({}).subarray(0, -8), 'meeting_guide', 'import.cut_off'],
    ['an array that ends between two', bytes('[{"id":"1"},'), 'hsds', 'import.cut_off'],
    ['lines of which the last is cut', bytes('{"id":"1"}\n{"id":"2'), 'hsds', 'import.cut_off'],
    [
      'a letter of two bytes of which one is there',
      bytes('name,city\nCafé,Olé').subarray(0, -1),
      'csv',
      'import.cut_off',
    ],
    ['a quotation that never ends', bytes('name,city\n"Mercy,Erie\n'), 'csv', 'import.cut_off'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d]), 'csv', 'import.encoding'],
    ['JSON in Latin-1', bytes('[{"name":"Café"}]', 'latin1'), 'hsds', 'import.encoding'],
    ['a page of the web', bytes('<!doctype html><title>Sign in</title>'), 'csv', 'import.not_a_table'],
    ['a page of the web for a feed', bytes('<!doctype html>'), 'meeting_guide', 'import.not_json'],
    ['a single column', bytes('name\nMercy\n'), 'csv', 'import.not_a_table'],
    [
      'services for a feed of meetings',
      bytes(JSON.stringify([service])),
      'meeting_guide',
      'import.not_meetings',
    ],
    ['one byte too many', Buffer.alloc(MOST_BYTES + 1, 0x20), 'csv', 'import.too_large'],
    ['too many rows', bytes(`name,city\n${'Mercy,Erie\n'.repeat(25_001)}`), 'csv', 'import.too_many'],
    ['a zip that ends in the middle', Buffer.from('PK\u0003\u0004 and no more'), 'hsds', 'import.cut_off'],
  ])('is refused: %s', async (_, content, format, code) => {
    expect(await refused(content, format)).toBe(code);
  });
});

describe('a zip', () => {
  const table = 'id,name,status,organization_id\ns1,Mercy Detox,active,\n';

  it('is read, also in a folder of its own', async () => {
    const { services } = await readList(await zipped({ 'package/service.csv': table }), 'hsds');
    expect(services).toMatchObject([{ externalId: 's1', place: 'service.csv 2' }]);
  });

  it('without services is none of ours', async () => {
    expect(await refused(await zipped({ 'phone.csv': 'id,number\n' }), 'hsds')).toBe('import.not_a_package');
  });

  it('that bursts is not opened', async () => {
    const zeros = Buffer.alloc(20 * 1024 * 1024);
    expect(await refused(await zipped({ 'service.csv': zeros }), 'hsds')).toBe('import.zip_unsafe');
  });

  it('that leaves its folder is not opened', async () => {
    const honest = await zipped({ 'xx/service.csv': table });
    const text = honest.toString('latin1').replaceAll('xx/service.csv', '../service.csv');
    expect(await refused(Buffer.from(text, 'latin1'), 'hsds')).toBe('import.zip_unsafe');
  });

  it('with a table twice is not guessed at', async () => {
    const twice = await zipped({ 'a/service.csv': table, 'b/service.csv': table });
    expect(await refused(twice, 'hsds')).toBe('import.zip_unsafe');
  });

  it('names what a row refers to and nobody has', async () => {
    const content = await zipped({ 'service.csv': table.replace('active,', 'active,o9') });
    expect(await problems(content, 'hsds')).toEqual({
      bad: [],
      notes: ['service.csv 2 service.organization_id unknown_reference'],
    });
  });
});

describe('a table', () => {
  const rows = (content: Uint8Array) => readList(content, 'csv').then(({ services }) => services);

  it.each([
    ['with a byte order mark', bytes('\ufeffName,City\nCafé,Erie\n')],
    ['with Windows line ends', bytes('Name,City\r\nCafé,Erie\r\n')],
    ['with semicolons', bytes('Name;City\nCafé;Erie\n')],
    ['with tabs', bytes('Name\tCity\nCafé\tErie\n')],
    ['in UTF-16', bytes('\ufeffName,City\nCafé,Erie\n', 'utf16le')],
    ['in UTF-16 without its mark', bytes('Name,City\nCafé,Erie\n', 'utf16le')],
    ['in Latin-1', bytes('Name,City\nCafé,Erie\n', 'latin1')],
  ])('%s is read', async (_, content) => {
    const [first] = await rows(content);
    expect(first?.service).toMatchObject({
      name: 'Café',
      service_at_locations: [{ location: { addresses: [{ city: 'Erie' }] } }],
    });
  });

  it('says when it took letters for those of an old spreadsheet', async () => {
    const { encoding } = await readList(bytes('Name,City\nCafé,Erie\n', 'latin1'), 'csv');
    expect(encoding).toBe('windows-1252');
  });

  it('keeps formulas and markup as the text they are', async () => {
    const names = [`=HYPERLINK("http://x.example")`, '+cmd', '-2+3', '@SUM(A1)', '<script>alert(1)</script>'];
    const content = names.map((name) => `"${name.replaceAll('"', '""')}",Erie`).join('\n');
    const read = await rows(bytes(`Name,City\n${content}\n`));
    expect(read.map(({ service: { name } }) => name)).toEqual(names);
  });

  it('names every bad row with its line, column and reason, and reads the others', async () => {
    const content = bytes(
      [
        'Name,City,Lat,Lon,Website',
        ',Erie,42,-80,',
        'Far,Erie,1000,-80,',
        'West,Erie,42,west,',
        'Short,Erie',
        'Mercy,Erie,42,-80,javascript:alert(1)',
        'mercy,erie,42,-80,',
      ].join('\n'),
    );
    expect(await problems(content, 'csv')).toEqual({
      bad: [
        '5 null cell_count',
        '2 Name missing',
        '3 Lat out_of_range',
        '4 Lon not_a_number',
        '7 id doubled',
      ],
      notes: ['6 Website not_an_address'],
    });
  });

  it('waits to be told where its columns say nothing', async () => {
    const { services, table } = await readList(bytes('A,B\nMercy,Erie\n'), 'csv');
    expect(services).toEqual([]);
    expect(table).toEqual({ columns: ['A', 'B'], mapping: {}, first: [['Mercy', 'Erie']] });
    const told = await readList(bytes('A,B\nMercy,Erie\n'), 'csv', { name: 'A', city: 'B' });
    expect(told.services).toMatchObject([{ service: { name: 'Mercy' } }]);
  });
});

describe('a feed of meetings', () => {
  it('becomes services with their hours, place, languages and types', async () => {
    const { services, bad, notes } = await readList(
      feed({
        ...{ day: [1, '3'], end_time: '08:30', types: ['O', 'S', 'X'], location: 'St. Mark' },
        ...{ formatted_address: '12 Elm St, Erie, PA 16501, USA', latitude: '42.1', longitude: '-80.1' },
        ...{ notes: 'Ring the bell', regions: ['Erie County', 'Downtown'] },
      }),
      'meeting_guide',
    );
    expect({ bad, notes }).toEqual({ bad: [], notes: [] });
    expect(services).toMatchObject([
      {
        externalId: 'morning',
        place: '#1',
        service: {
          name: 'Morning',
          description: 'Ring the bell',
          status: 'active',
          schedules: [{ freq: 'WEEKLY', byday: 'MO,WE', opens_at: '07:30', closes_at: '08:30' }],
          languages: [{ name: 'Spanish', code: 'es' }],
          attributes: [{ taxonomy_term: { code: 'O', name: 'Open', taxonomy: 'meeting-guide' } }, {}, {}],
          service_at_locations: [
            {
              location: {
                ...{ name: 'St. Mark', latitude: 42.1, longitude: -80.1 },
                addresses: [
                  {
                    ...{ address_1: '12 Elm St', city: 'Erie', state_province: 'PA', postal_code: '16501' },
                    ...{ country: 'US', region: 'Erie County' },
                  },
                ],
                accessibility: [{ description: 'wheelchair' }],
              },
            },
          ],
        },
      },
    ]);
  });

  it('knows what is closed for now, unless it is held online', async () => {
    const { services } = await readList(
      feed({ types: ['TC'] }, { slug: 'b', types: ['TC'], conference_url: 'https://zoom.example/j/1' }),
      'meeting_guide',
    );
    expect(services.map(({ service: { status } }) => status)).toEqual(['temporarily closed', 'active']);
  });

  it('takes one by appointment, without day and time', async () => {
    const { services } = await readList(feed({ day: undefined, time: undefined }), 'meeting_guide');
    expect(services[0]?.service.schedules).toBeUndefined();
  });

  it('names what cannot be by slug and field', async () => {
    const content = feed(
      { slug: 'a', time: '25:00' },
      { slug: 'b', day: 9 },
      { slug: 'c', latitude: 1000, formatted_address: '1 Elm St, Erie, PA 16501' },
      { slug: 'd', name: '' },
      { slug: '' },
      {},
      {},
      { slug: 'e', types: ['O', 'NOPE'] },
      { slug: 'f', time: '' },
    );
    expect(await problems(content, 'meeting_guide')).toEqual({
      bad: [
        '#1 time not_a_time',
        '#2 day not_a_day',
        '#3 latitude out_of_range',
        '#4 name missing',
        '#5 slug missing',
        '#9 time not_a_time',
        '#7 id doubled',
      ],
      notes: ['#8 types not_known'],
    });
  });
});

describe('services of HSDS', () => {
  it.each<[string, string]>([
    ['alone', JSON.stringify(service)],
    ['in an array', JSON.stringify([service])],
    ['line by line', `${JSON.stringify(service)}\n`],
    ['as a page of the API', JSON.stringify({ total_items: 1, contents: [service] })],
    ['under their organization', JSON.stringify({ id: 'o1', name: 'Mercy', services: [service] })],
  ])('come %s', async (_, text) => {
    const { services, bad } = await readList(bytes(text), 'hsds');
    expect(bad).toEqual([]);
    expect(services).toMatchObject([{ externalId: 's1', service }]);
  });

  it('that cannot be are named by id and field', async () => {
    const list = [
      { ...service, status: 'open' },
      { ...service, id: 's2', phones: [{ number: 'ask Dana' }] },
      { ...service, id: 's3', schedules: [{ opens_at: '25:00' }] },
      7,
      { ...service, id: 's4', url: 'javascript:alert(1)', email: 'nobody' },
      { ...service, id: 's4' },
    ];
    expect(await problems(bytes(JSON.stringify(list)), 'hsds')).toEqual({
      bad: [
        '#1 status not_known',
        '#3 schedules.0.opens_at not_a_time',
        '#4 null not_an_object',
        '#6 id doubled',
      ],
      notes: ['#2 phones.0.number not_a_phone', '#5 url not_an_address', '#5 email not_an_email'],
    });
  });
});
