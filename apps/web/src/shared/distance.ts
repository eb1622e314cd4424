/** "7 mi": distances as people drive them; miles where the language is American English, else kilometers. */
export function formatDistance(kilometers: number, language: string): string {
  const american = language === 'en' || language === 'en-US';
  const value = american ? kilometers * 0.621371 : kilometers;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: american ? 'mile' : 'kilometer',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}
