/** A share in percent, as people read it; a dash where there is nothing to share. */
export const share = (part: number, whole: number, language: string): string =>
  whole === 0 ? '–' : new Intl.NumberFormat(language, { style: 'percent' }).format(part / whole);

/** How many on average, to a tenth; a dash for none. */
export const mean = (sum: number, count: number, language: string): string =>
  count === 0
    ? '–'
    : new Intl.NumberFormat(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(
        sum / count,
      );
