import type { CreateResource, WritePlace, WriteSchedule } from '@causeway/directory';

// What the demo's team knows, wrote down and says. All of it is fictional, like its world.

/** The same time on each of these days of the week. */
const weekly = (byDay: string, opensAt: string, closesAt: string): WriteSchedule => ({
  rule: `FREQ=WEEKLY;BYDAY=${byDay}`,
  opensAt,
  closesAt,
});

const daily = (opensAt: string, closesAt: string): WriteSchedule => ({
  rule: 'FREQ=DAILY',
  opensAt,
  closesAt,
});

const at = (address1: string, city: string, latitude: number, longitude: number): WritePlace[] => [
  { location: { address1, city, state: 'CT', latitude, longitude } },
];

export const resources: CreateResource[] = [
  {
    name: 'Cedar House detox',
    kind: 'detox',
    description:
      '14 beds, admits around the clock. Ask for the intake nurse. Photo ID helps but is not needed.',
    phones: [{ number: '(203) 555-0161', type: 'voice', description: 'Intake, day and night' }],
    places: at('12 Cedar Lane', 'Ashwick', 41.32, -72.94),
    schedules: [daily('00:00', '00:00')],
    capacities: [{ unit: 'bed', available: 2, maximum: 14 }],
    accepts: ['no_id', 'methadone', 'buprenorphine', 'medicaid', 'recent_use'],
    languages: ['en', 'es'],
    cost: ['insurance', 'sliding_scale'],
    pathways: ['medication'],
  },
  {
    name: 'Second Tide recovery house',
    kind: 'recovery_house',
    description: 'Women, children welcome. MOUD is fine.',
    phones: [{ number: '(203) 555-0162' }],
    places: at('9 Ferry Street', 'Port Ellery', 41.27, -72.88),
    genders: ['woman'],
    populations: ['parents'],
    accepts: ['children', 'buprenorphine', 'methadone'],
    cost: ['fee'],
  },
  {
    name: 'Union Square shelter',
    kind: 'shelter',
    description: 'Couples can stay together.',
    phones: [{ number: '(203) 555-0163' }],
    places: at('3 Union Square', 'Port Ellery', 41.28, -72.9),
    schedules: [daily('18:00', '08:00')],
    accepts: ['couples', 'walk_ins', 'no_id'],
    cost: ['free'],
  },
  {
    name: 'Night Owls meeting',
    kind: 'meeting',
    description: 'Open to all; people come straight from the ED.',
    places: at('40 Chapel Hill Road', 'Ashwick', 41.33, -72.92),
    schedules: [daily('22:00', '23:00')],
    cost: ['free'],
    pathways: ['twelve_step'],
  },
  {
    name: 'SMART Recovery at the library',
    kind: 'meeting',
    description: 'Second floor, beside the reading room.',
    places: at('Port Ellery Public Library', 'Port Ellery', 41.281, -72.905),
    schedules: [weekly('TU', '18:30', '20:00')],
    cost: ['free'],
    pathways: ['smart'],
  },
  {
    name: 'Wheels for recovery',
    kind: 'transport',
    description: 'Rides to treatment within the county, call an hour ahead.',
    phones: [{ number: '(203) 555-0166' }],
    cost: ['free'],
  },
  {
    name: 'Harbor harm reduction van',
    kind: 'harm_reduction',
    description: 'Naloxone, testing, wound care kits. Parks at the ferry.',
    phones: [{ number: '(203) 555-0167', type: 'text' }],
    schedules: [daily('16:00', '20:00')],
    accepts: ['walk_ins', 'no_id', 'recent_use'],
    cost: ['free'],
    pathways: ['harm_reduction'],
  },
  {
    name: 'Families Together',
    kind: 'family_support',
    description: 'Thursday circle for parents and partners, CRAFT-informed.',
    phones: [{ number: '(203) 555-0168' }],
    schedules: [weekly('TH', '19:00', '20:30')],
    populations: ['families'],
    cost: ['free'],
    pathways: ['family'],
  },
];

/** Who to call, and when: a resource of the directory by its name, or something to do. */
export const playbooks = [
  {
    title: 'Detox tonight',
    situation: 'Somebody wants detox now, and the day’s intake is closed.',
    steps: [
      {
        resource: 'Cedar House detox',
        say: 'Ask for the intake nurse. Say what was used last and when, and whether there is a ride.',
      },
      {
        resource: 'Wheels for recovery',
        say: 'If there is no ride.',
        hours: { from: '07:00', until: '19:00' },
      },
      { say: 'Nobody has room: stay with the person, ask the team, and offer a call tomorrow at nine.' },
    ],
  },
  {
    title: 'A couple needs a place',
    situation: null,
    steps: [
      { resource: 'Union Square shelter', say: 'Doors at 18:00; together if both come.' },
      { resource: 'Second Tide recovery house', say: 'For her, when there are children.' },
    ],
  },
] as const;

interface DemoMessage {
  /** The first word of a name. */
  by: string;
  text: string;
  question?: true;
  /** A resource that the text names. */
  names?: string;
}

/** What the team wrote. */
export const messages: DemoMessage[] = [
  {
    by: 'Robin',
    text: 'Good evening all. Harborview said they had four people ask about coaches last weekend, so let us keep two of us near the harbor tonight.',
  },
  { by: 'Dana', text: 'I am close to Harborview until midnight.' },
  {
    by: 'Marcus',
    text: 'Does anybody know who takes couples? Union Square was full yesterday.',
    question: true,
  },
  {
    by: 'Lucía',
    text: '#Second Tide recovery house had a family room free this morning, ask before nine in the evening.',
    names: 'Second Tide recovery house',
  },
  { by: 'Marcus', text: 'Perfect, thank you. That is why we are a team.' },
];
