import type { appLanguages } from '@causeway/contracts';

/** The languages of the screens. */
export type Language = (typeof appLanguages)[number];

/** What `Intl` and screen readers are told. Spanish as it is written in the United States: decimal points, and miles. */
export const localeOf: Readonly<Record<Language, string>> = { en: 'en', es: 'es-US' };

/** Every language by its own name, so that whoever looks for it can read it. */
export const ownNameOf: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };

export const languages = Object.keys(localeOf) as Language[];

const place = 'causeway.language';

const isLanguage = (text: string | null): text is Language => languages.some((each) => each === text);

/** The first of a browser's languages (`navigator.languages`) that there is; English when there is none of them. */
export function languageFor(wanted: readonly string[]): Language {
  return wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';
}

/** What was chosen on this device, else what its browser asks for. */
export function startLanguage(): Language {
  return keptLanguage() ?? languageFor(navigator.languages);
}

function keptLanguage(): Language | undefined {
  try {
    const kept = window.localStorage.getItem(place);
    return isLanguage(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what was chosen on this device. */
export function keepLanguage(language: Language): void {
  try {
    window.localStorage.setItem(place, language);
  } catch {
    // It holds until the page is closed, then.
  }
}

/** Whoever comes next on this device is asked for nothing that somebody else chose. */
export function forgetLanguage(): void {
  try {
    window.localStorage.removeItem(place);
  } catch {
    // Nothing was kept.
  }
}
