/** Written as their owners write them; no rule finds these. */
const ownSpelling = ['PinnacleHealth', 'WellSpan', 'KidsPeace', 'LifeCare', 'DuBois', 'DeKalb'];

const acronyms = [
  'ACMH',
  'AHN',
  'ED',
  'ER',
  'II',
  'III',
  'IV',
  'LECOM',
  'NE',
  'NW',
  'PA',
  'PAM',
  'PO',
  'SE',
  'SW',
  'UPMC',
  'US',
  'USA',
  'VA',
];

/** Have no vowel, but are no acronyms. */
const abbreviations = new Set([
  'BLDG',
  'BLVD',
  'CTR',
  'DR',
  'FT',
  'HTS',
  'HWY',
  'JR',
  'LN',
  'MT',
  'PKWY',
  'PL',
  'RD',
  'RR',
  'SQ',
  'SR',
  'ST',
  'SYS',
]);

const small = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'in', 'of', 'on', 'or', 'the', 'to']);

const spellings = new Map([...ownSpelling, ...acronyms].map((word) => [word.toUpperCase(), word]));

/** "ST. LUKE'S HOSPITAL OF BETHLEHEM" → "St. Luke's Hospital of Bethlehem". Text with small letters stays as it is. */
export function titleCase(text: string): string {
  const tidy = text.replace(/\s+/g, ' ').trim();
  if (/\p{Ll}/u.test(tidy)) return tidy;
  return tidy.replace(/[\p{L}\p{N}'’]+/gu, (word, index: number) => {
    const begins = index === 0 || /[,(:/-] ?$/.test(tidy.slice(0, index));
    return begins ? capital(word) : small.has(word.toLowerCase()) ? word.toLowerCase() : capital(word);
  });
}

function capital(word: string): string {
  const known = spellings.get(word);
  if (known) return known;
  if (/^\d/.test(word)) return word.toLowerCase();
  if (!/[AEIOUY]/i.test(word) && !abbreviations.has(word)) return word;
  const lower = word.toLowerCase();
  const parts = lower.replace(
    /^(mc)(\p{L}{3,})|^(o['’])(\p{L}{2,})/u,
    (_, mc?: string, name?: string, o?: string, rest?: string) => (mc ?? o ?? '') + first(name ?? rest ?? ''),
  );
  return first(parts);
}

const first = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
