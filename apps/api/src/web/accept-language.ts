import { appLanguages, type OneOf } from '@causeway/contracts';

type Language = OneOf<typeof appLanguages>;

/** The first language of an `Accept-Language` header that there is; browsers name the dearest first. English without any. */
export function languageFor(header: string | undefined): Language {
  const wanted = (header ?? '').split(',').map((tag) => tag.trim().slice(0, 2).toLowerCase());
  for (const tag of wanted) {
    const found = appLanguages.find((language) => language === tag);
    if (found) return found;
  }
  return 'en';
}
