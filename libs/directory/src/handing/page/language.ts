import { appLanguages, type OneOf } from '@causeway/contracts';

export type AppLanguage = OneOf<typeof appLanguages>;

export const localeOf: Record<AppLanguage, string> = { en: 'en-US', es: 'es-US' };

/** The language that was asked for, else the first of the browser's that we speak, else English. */
export function languageFor(asked: string | undefined, accepted: string | undefined): AppLanguage {
  const known = (code: string | undefined) =>
    appLanguages.find((each) => each === code?.slice(0, 2).toLowerCase());
  return (
    known(asked) ??
    (accepted ?? '')
      .split(',')
      .map((each) => known(each.trim()))
      .find(Boolean) ??
    'en'
  );
}
