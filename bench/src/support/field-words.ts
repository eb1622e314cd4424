import type { Random } from '@causeway/kernel';

/** The words of the field, for directories and conversations that are made up: nobody and no place of it exists. */

export const firstNames =
  'Dana Marcus Lucía Tomasz Aisha Bernice Calvin Delroy Esperanza Femi Gwen Hollis Ines'.split(' ');
export const towns =
  'Ashford Birchmere Coldwater Dunmore Eastvale Fallowfield Glenrock Harrow Ironton Juniper Kestrel Larkspur Millbrook Northam Oakhurst Pinecrest Quarry Redbank Stillwater Thornton Upland Verdant Westbrook Yarrow'.split(
    ' ',
  );
const leading =
  'Cedar Harbor Bridge Sunrise Lantern River Willow Summit Anchor Meadow Beacon Stone Maple Open Second Common Quiet New Bright Morning'.split(
    ' ',
  );
const trailing =
  'House Path Light Door Hope Haven Step Gate Circle Table Roots Wings Ground Crossing Shelter Way'.split(
    ' ',
  );
const streets = 'Main Elm Church Mill Locust Spring Water Walnut Franklin Liberty'.split(' ');

interface Kind {
  kind: string;
  called: string[];
  about: string[];
}

/** What there is, how it is named, and how people describe it; weighted by being named several times. */
export const kinds: readonly Kind[] = [
  {
    kind: 'detox',
    called: ['Withdrawal Management', 'Detox Center', 'Medical Detox'],
    about: [
      'Medically managed withdrawal, day and night.',
      'Takes people on methadone.',
      'Walk in before noon; bring nothing.',
    ],
  },
  {
    kind: 'treatment',
    called: ['Outpatient Program', 'Opioid Treatment Program', 'Recovery Clinic', 'Residential Program'],
    about: [
      'Buprenorphine the same day, without an appointment.',
      'Methadone from five in the morning.',
      'Intensive outpatient three evenings a week.',
      'Counselling for co-occurring conditions.',
    ],
  },
  {
    kind: 'recovery_house',
    called: ['Recovery House', 'Recovery Residence', 'Sober Living'],
    about: [
      'Certified recovery residence, medication welcome.',
      'For women with children.',
      'Two weeks of rent at the door.',
    ],
  },
  {
    kind: 'shelter',
    called: ['Night Shelter', 'Family Shelter'],
    about: ['Beds from six in the evening.', 'Couples together.'],
  },
  {
    kind: 'meeting',
    called: [
      'Morning Group',
      'Big Book Study',
      'SMART Meeting',
      'Newcomers',
      'Candlelight',
      'Grupo Nueva Vida',
    ],
    about: [
      'Open to everybody.',
      'Wheelchair access by the side door.',
      'En español.',
      'Hybrid, ask for the link.',
    ],
  },
  {
    kind: 'meeting',
    called: ['Noon Group', 'Women’s Step Meeting', 'Recovery Dharma Sangha', 'Late Night Group'],
    about: ['Coffee from half an hour before.', 'Closed meeting.', 'Children are welcome.'],
  },
  {
    kind: 'food',
    called: ['Food Pantry', 'Community Kitchen'],
    about: ['Hot meals at noon, nobody is asked for papers.'],
  },
  {
    kind: 'id_documents',
    called: ['ID Clinic'],
    about: ['Birth certificates and state IDs, fees are paid.'],
  },
  {
    kind: 'legal',
    called: ['Legal Aid', 'Expungement Clinic'],
    about: ['Warrants, custody, housing; free.'],
  },
  {
    kind: 'transport',
    called: ['Ride Program', 'Medical Rides'],
    about: ['Rides to treatment, call the day before.'],
  },
  {
    kind: 'harm_reduction',
    called: ['Syringe Services', 'Naloxone Pickup', 'Drop-in Center'],
    about: ['Naloxone, test strips, wound care.', 'Nobody needs to give a name.'],
  },
  {
    kind: 'family_support',
    called: ['Family Group', 'Grandparents Circle'],
    about: ['For those who love somebody in recovery.'],
  },
];

export function oneOf<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('Nothing to choose from');
  return item;
}

const syllables =
  'bar den fol gar hil jas kel lon mar nor pel rod sal ton ver wim yar zel bri cle dra fen glo hus'.split(
    ' ',
  );

/** One of some fourteen thousand surnames that nobody has: most words of a directory are rare ones. */
export function surname(random: Random): string {
  const name = oneOf(random, syllables) + oneOf(random, syllables) + oneOf(random, syllables);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export const placeName = (random: Random): string =>
  `${random() < 0.3 ? surname(random) : oneOf(random, leading)} ${oneOf(random, trailing)}`;

export const street = (random: Random): string =>
  `${1 + Math.floor(random() * 999)} ${oneOf(random, streets)} Street`;

const sayings: ((random: Random) => string)[] = [
  (random) =>
    `${placeName(random)} in ${oneOf(random, towns)} has ${1 + Math.floor(random() * 4)} beds tonight, ask for ${oneOf(random, firstNames)}`,
  (random) =>
    `Anyone know a ${oneOf(random, ['detox', 'recovery house', 'shelter'])} near ${oneOf(random, towns)} that takes ${oneOf(random, ['couples', 'methadone', 'Medicaid', 'somebody without an ID'])}?`,
  (random) =>
    `${placeName(random)} is full until ${oneOf(random, ['Monday', 'Thursday', 'the weekend'])}, they keep a list`,
  (random) => `They start buprenorphine the same day at ${placeName(random)}, no appointment`,
  (random) => `On my way to ${oneOf(random, towns)}, back on duty at ${1 + Math.floor(random() * 11)}`,
  (random) =>
    `The ${oneOf(random, ['ride', 'bus', 'van'])} to ${oneOf(random, towns)} leaves at ${1 + Math.floor(random() * 11)}, I can take one more`,
  (random) => `${oneOf(random, firstNames)} said yes to a call from us tomorrow morning, who can follow up?`,
  () => 'Thank you all, that was a long night. Somebody is safe because of you.',
  (random) => `New number for ${placeName(random)}, the old one rings through to a fax`,
  (random) => `Naloxone kits are in at ${placeName(random)}, take as many as your bag holds`,
  (random) =>
    `Spanish-speaking group in ${oneOf(random, towns)} moved to ${oneOf(random, ['Tuesday', 'Friday'])} evening`,
  (random) =>
    `Flyer from ${surname(random)} ${oneOf(random, trailing)}: open house on ${1 + Math.floor(random() * 28)}`,
  (random) => `Hay una cama en ${placeName(random)}, pregunten por ${oneOf(random, firstNames)}`,
  () => 'Got it, on it',
];

/** Something that somebody says in the team's channel. */
export const saying = (random: Random): string => oneOf(random, sayings)(random);

/** What people type into the box: names, kinds and other words for them, misspelled now and then. */
export const queries: ((random: Random) => string)[] = [
  (random) => placeName(random),
  (random) => `${oneOf(random, ['detox', 'recovery house', 'shelter', 'food'])} ${oneOf(random, towns)}`,
  (random) =>
    oneOf(random, [
      'MAT',
      'MOUD',
      'suboxone',
      'halfway house',
      'withdrawal management',
      'narcan',
      'needle exchange',
    ]),
  (random) => misspelled(random, placeName(random)),
  (random) =>
    misspelled(
      random,
      oneOf(random, ['methadone', 'buprenorphine', 'outpatient', 'residence', 'naloxone', 'expungement']),
    ),
  (random) =>
    `${oneOf(random, ['lucia', 'español', 'nueva vida', 'women', 'couples'])} ${oneOf(random, towns)}`,
  (random) => placeName(random).slice(0, 6),
  (random) => surname(random),
  (random) => misspelled(random, surname(random)),
  (random) =>
    oneOf(random, [
      'cama',
      'grupo',
      'comida',
      'desintoxicación',
      'albergue mujeres',
      'bed',
      'beds tonight',
      'house',
    ]),
];

/** One letter is missing, doubled, or has changed places with the next. */
function misspelled(random: Random, words: string): string {
  const at = 1 + Math.floor(random() * (words.length - 3));
  const [here = '', next = ''] = [words[at], words[at + 1]];
  const wrong = oneOf(random, ['', here + here, next + here]);
  return words.slice(0, at) + wrong + words.slice(at + (wrong === next + here ? 2 : 1));
}
