import type { AgreementTerms, NewFacility } from '@causeway/partners';
import type { Role } from '@causeway/platform';

/** The demo's world. All of it is fictional: the organization, the people, the facilities and the numbers. */
export const organization = {
  name: 'Harbor Light Recovery Community (demo)',
  timeZone: 'America/New_York',
  // 555-0100 to 555-0199 are kept for fiction.
  dispatchPhone: '+12035550100',
};

interface DemoMember {
  displayName: string;
  roles: Role[];
  coach?: {
    languages: string[];
    gender: 'woman' | 'man' | 'nonbinary';
    pathways: string[];
    latitude: number;
    longitude: number;
  };
}

export const members: DemoMember[] = [
  { displayName: 'Robin Avery', roles: ['dispatcher'] },
  {
    displayName: 'Dana Whitfield',
    roles: ['coach'],
    coach: {
      languages: ['en', 'es'],
      gender: 'woman',
      pathways: ['12-step'],
      latitude: 41.302,
      longitude: -72.931,
    },
  },
  {
    displayName: 'Marcus Bell',
    roles: ['coach'],
    coach: {
      languages: ['en'],
      gender: 'man',
      pathways: ['MOUD', 'SMART'],
      latitude: 41.268,
      longitude: -72.887,
    },
  },
  {
    displayName: 'Lucía Ortega',
    roles: ['coach'],
    coach: {
      languages: ['es', 'en'],
      gender: 'woman',
      pathways: ['faith-based'],
      latitude: 41.349,
      longitude: -72.928,
    },
  },
  {
    displayName: 'Sam Okafor',
    roles: ['coach'],
    coach: {
      languages: ['en'],
      gender: 'nonbinary',
      pathways: ['harm reduction'],
      latitude: 41.27,
      longitude: -73.05,
    },
  },
  { displayName: 'Pat Lindqvist', roles: ['supervisor'] },
  { displayName: 'Jordan Reyes', roles: ['administrator'] },
];

const promise = { promisedAcceptMinutes: 10, promisedArriveMinutes: 60, sourceId: null };

/** The first one has the demo's request link. */
export const facilities: NewFacility[] = [
  {
    name: 'Harborview General Hospital, Emergency',
    kind: 'hospital',
    address: '100 Harbor Street',
    city: 'Port Ellery',
    state: 'CT',
    phone: '+12035550110',
    latitude: 41.3043,
    longitude: -72.9356,
    ...promise,
  },
  {
    name: "St. Brendan's Medical Center, Emergency",
    kind: 'hospital',
    address: '25 Chapel Hill Road',
    city: 'Ashwick',
    state: 'CT',
    phone: '+12035550120',
    latitude: 41.3721,
    longitude: -72.9021,
    ...promise,
  },
  {
    name: 'Port Ellery Police, Central Station',
    kind: 'police',
    address: '1 Union Square',
    city: 'Port Ellery',
    state: 'CT',
    phone: '+12035550130',
    latitude: 41.3087,
    longitude: -72.9236,
    ...promise,
  },
  {
    name: 'Quinlan Detox and Treatment',
    kind: 'treatment_center',
    address: '480 Mill River Way',
    city: 'Hamlin',
    state: 'CT',
    phone: '+12035550140',
    latitude: 41.3897,
    longitude: -72.8967,
    ...promise,
  },
  {
    name: 'Shoreline Fire Station 4',
    kind: 'fire_station',
    address: '77 Beacon Avenue',
    city: 'Shoreline',
    state: 'CT',
    phone: '+12035550150',
    latitude: 41.2632,
    longitude: -72.8654,
    ...promise,
  },
];

/** Whose the first two facilities are. */
export const partner = {
  name: 'Harborview Health System (fictional)',
  notes: 'Both emergency departments. New coaches get their badge at the front desk of Harborview General.',
};

export const agreement: Omit<AgreementTerms, 'facilityIds'> = {
  validFrom: '2026-01-01',
  promisedAcceptMinutes: 10,
  promisedArriveMinutes: 60,
  modalities: ['in_person', 'video', 'phone'],
  clearanceNeeded: true,
  clearanceName: 'visitor badge',
  afterHours: 'take_anyway',
  contacts: [
    { name: 'Alex Kim', role: 'Nurse manager, Emergency', phone: '+12035550111' },
    { name: 'Casey Morgan', role: 'Social work', email: 'casey.morgan@harborview.example' },
  ],
};

export const resources = [
  {
    name: 'Cedar House detox',
    kind: 'detox',
    description:
      '14 beds, admits around the clock. Ask for the intake nurse. Photo ID helps but is not needed.',
    phone: '(203) 555-0161',
    address: '12 Cedar Lane, Ashwick',
  },
  {
    name: 'Second Tide recovery house',
    kind: 'recovery_house',
    description: 'Women, children welcome. MOUD is fine.',
    phone: '(203) 555-0162',
    address: '9 Ferry Street, Port Ellery',
  },
  {
    name: 'Union Square shelter',
    kind: 'shelter',
    description: 'Doors open at 18:00. Couples can stay together.',
    phone: '(203) 555-0163',
    address: '3 Union Square, Port Ellery',
  },
  {
    name: 'Night Owls meeting',
    kind: 'meeting',
    description: 'Open, every night at 22:00, people come straight from the ED.',
    address: '40 Chapel Hill Road, Ashwick',
  },
  {
    name: 'SMART Recovery at the library',
    kind: 'meeting',
    description: 'Tuesdays 18:30, second floor.',
    address: 'Port Ellery Public Library',
  },
  {
    name: 'Wheels for recovery',
    kind: 'transport',
    description: 'Rides to treatment within the county, call an hour ahead.',
    phone: '(203) 555-0166',
  },
  {
    name: 'Harbor harm reduction van',
    kind: 'harm_reduction',
    description: 'Naloxone, testing, wound care kits. Parks at the ferry from 16:00 to 20:00.',
    phone: '(203) 555-0167',
  },
  {
    name: 'Families Together',
    kind: 'family_support',
    description: 'Thursday circle for parents and partners, CRAFT-informed.',
    phone: '(203) 555-0168',
  },
] as const;

/** What the team wrote, by the first word of a name. */
export const messages = [
  [
    'Robin',
    'Good evening all. Harborview said they had four people ask about coaches last weekend, so let us keep two of us near the harbor tonight.',
  ],
  ['Dana', 'I am close to Harborview until midnight.'],
  ['Marcus', 'Does anybody know who takes couples? Union Square was full yesterday.'],
  ['Lucía', 'Second Tide had a family room free this morning, ask before 21:00.'],
  ['Marcus', 'Perfect, thank you. That is why we are a team.'],
] as const;
