import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readList } from './read-list.js';

/** Real lists lie beside the project on some machines; elsewhere these tests are skipped, and counted as such. */
const data = resolve(import.meta.dirname, '../../../../../../shared/data/pennsylvania');
const [programs, meetings] = ['opioid-treatment-programs.csv', 'meetings.json'].map((name) =>
  resolve(data, name),
);
const here = [programs, meetings].every((file) => existsSync(String(file))) ? it : it.skip;

describe('the real lists of Pennsylvania', () => {
  here('hold 96 opioid treatment programs, whose columns are understood without help', async () => {
    const { services, bad, notes, table } = await readList(readFileSync(String(programs)), 'csv');
    expect({ bad, notes }).toEqual({ bad: [], notes: [] });
    expect(services).toHaveLength(96);
    expect(table?.mapping).toEqual({
      ...{ name: 'program_name', alternate_name: 'doing_business_as', phone: 'phone', address: 'address' },
      ...{ latitude: 'latitude', longitude: 'longitude', licenses: 'certification' },
    });
    expect(services[1]?.service).toMatchObject({
      name: 'White Deer Run',
      phones: [{ number: '(800) 255-2335' }],
      service_at_locations: [
        {
          location: {
            addresses: [
              {
                address_1: '360 White Deer Run Road',
                city: 'Allenwood',
                state_province: 'PA',
                postal_code: '17810',
              },
            ],
          },
        },
      ],
    });
  });

  here('hold 1,928 meetings, every one of which comes in', async () => {
    const { services, bad, notes } = await readList(readFileSync(String(meetings)), 'meeting_guide');
    expect({ bad, notes }).toEqual({ bad: [], notes: [] });
    expect(services).toHaveLength(1928);
    const addresses = services.map(
      ({ service }) => service.service_at_locations?.[0]?.location?.addresses?.[0],
    );
    // Four are written without a comma before the town, and stand as they are.
    expect(addresses.filter((address) => !address?.city)).toHaveLength(4);
  });
});
