import type { genders, OneOf, populations } from '@causeway/contracts';
import { MEETING_TAXONOMY } from '../import/readers/meeting-types.js';
import type { HsdsAttribute } from './shapes.js';

const gendersOf: Record<string, OneOf<typeof genders>> = { M: 'man', W: 'woman', NB: 'nonbinary' };

const populationsOf: Record<string, OneOf<typeof populations>> = {
  BI: 'lgbtq',
  G: 'lgbtq',
  L: 'lgbtq',
  LGBTQ: 'lgbtq',
  SEN: 'older_adults',
  T: 'lgbtq',
  Y: 'youth',
};

/** What the types of a meeting say in the directory's own words. */
export function meetingFacts(attributes: readonly HsdsAttribute[]): {
  genders: OneOf<typeof genders>[];
  populations: OneOf<typeof populations>[];
} {
  const codes = attributes
    .filter(({ taxonomy_term: term }) => term?.taxonomy === MEETING_TAXONOMY)
    .map(({ taxonomy_term: term }) => term?.code ?? '');
  return {
    genders: codes.flatMap((code) => gendersOf[code] ?? []),
    populations: [...new Set(codes.flatMap((code) => populationsOf[code] ?? []))],
  };
}
