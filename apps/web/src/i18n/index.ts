import i18next from 'i18next';
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

/** Fetches the words of a language, and shows every screen in it. */
export async function showIn(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'common')) {
    const { default: words } = await dictionaries[language]();
    for (const [namespace, bundle] of Object.entries(words))
      i18next.addResourceBundle(language, namespace, bundle);
  }
  await i18next.changeLanguage(localeOf[language]);
  document.documentElement.lang = localeOf[language];
}

/** The language that screens are shown in now. */
export const shownLanguage = (): Language => (i18next.language.startsWith('es') ? 'es' : 'en');

export { i18next };
