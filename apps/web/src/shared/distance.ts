/** Whether people who read in `language` (a locale) drive in miles: those of the United States. */
export const isInMiles = (language: string): boolean => ['en', 'en-US', 'es-US'].includes(language);

/** "7 mi": distances as people drive them; miles where the language is one of the United States, else kilometers. */
export function formatDistance(kilometers: number, language: string): string {
  const american = isInMiles(language);
  const value = american ? kilometers * 0.621371 : kilometers;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: american ? 'mile' : 'kilometer',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}
