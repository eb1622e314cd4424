/**
 * What is sent for a preferred language and a pathway: plain English words, since the team's screens show them as they
 * are. The request page shows each under its own name in the reader's language.
 */
export const languages = {
  english: 'English',
  spanish: 'Spanish',
  signLanguage: 'American Sign Language',
  arabic: 'Arabic',
  chinese: 'Chinese',
  french: 'French',
  haitianCreole: 'Haitian Creole',
  nepali: 'Nepali',
  portuguese: 'Portuguese',
  russian: 'Russian',
  ukrainian: 'Ukrainian',
  vietnamese: 'Vietnamese',
} as const;

/** Many ways to recover, all equal here. */
export const pathways = {
  twelveStep: '12-step',
  medication: 'Medication (MOUD)',
  faith: 'Faith-based',
  smart: 'SMART Recovery',
  dharma: 'Recovery Dharma or Refuge',
  harmReduction: 'Harm reduction',
  natural: 'Without a program',
  family: 'Family support',
} as const;

/** The names of such a list, typed. */
export const namesOf = <Name extends string>(list: Record<Name, string>): Name[] =>
  Object.keys(list) as Name[];
