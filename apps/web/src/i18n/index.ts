import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type en from './en/index.js';
import { localeOf, type Language } from './language.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof en;
  }
}

/** Each language is a file of its own, so nobody fetches words that they do not read. */
const dictionaries = { en: () => import('./en/index.js'), es: () => import('./es/index.js') } as const;

void i18next.use(initReactI18next).init({
  // Words are asked for by language, `es`; `Intl` by locale, `es-US`, which is also `i18n.language`.
  load: 'languageOnly',
  fallbackLng: false,
  defaultNS: 'common',
  resources: {},
  interpolation: { escapeValue: false },
  returnNull: false,
});

async function fetchWords(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'common')) return;
  const { default: words } = await dictionaries[language]();
  for (const [namespace, bundle] of Object.entries(words))
    i18next.addResourceBundle(language, namespace, bundle);
}

/** The words of another language than the screens are in, for what is handed to somebody else. */
export async function speaking(language: Language): Promise<i18n> {
  await fetchWords(language);
  const other = i18next.cloneInstance();
  await other.changeLanguage(localeOf[language]);
  return other;
}

/** Fetches the words of a language, and shows every screen in it. */
export async function showIn(language: Language): Promise<void> {
  await fetchWords(language);
  await i18next.changeLanguage(localeOf[language]);
  document.documentElement.lang = localeOf[language];
}

/** The language that screens are shown in now. */
export const shownLanguage = (): Language => (i18next.language.startsWith('es') ? 'es' : 'en');

export { i18next };
