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
