/** ISO 639-1, and those without two letters that coaches meet. */
const codes =
  `aa ab af am ar as ay az ba be bg bi bn bo br bs ca ce ch co cs cy da de dz el en eo es et eu fa fi fj fo fr
  fy ga gd gl gn gu ha he hi hr ht hu hy id ig is it ja jv ka kk km kn ko ku ky la lb lo lt lv mg mi mk ml mn mr ms mt my ne
  nl no ny om or pa pl ps pt qu rn ro ru rw sd sg si sk sl sm sn so sq sr st sv sw ta te tg th ti tk tl tn to tr ts tt ug
  uk ur uz vi wo xh yi yo zh zu ase hmn kar nan yue haw chr nv`.split(/\s+/);

const byName = new Map<string, string>();
for (const language of ['en', 'es']) {
  const names = new Intl.DisplayNames([language], { type: 'language' });
  for (const code of codes) byName.set((names.of(code) ?? code).toLowerCase(), code);
}
for (const [name, code] of [
  ['sign language', 'ase'],
  ['asl', 'ase'],
  ['castellano', 'es'],
  ['mandarin', 'zh'],
  ['cantonese', 'yue'],
  ['tagalog', 'tl'],
  ['farsi', 'fa'],
  ['haitian', 'ht'],
  ['creole', 'ht'],
] as const)
  byName.set(name, code);

const displayed = new Intl.DisplayNames(['en'], { type: 'language' });

/** The English name of a language by its BCP 47 code. */
export const languageName = (code: string): string => displayed.of(code) ?? code;

/** The BCP 47 code of a language as lists write it: `es`, `spa`, `Spanish`, `Español`; undefined when it is not known. */
export function languageCode({ code, name }: { code?: string; name?: string }): string | undefined {
  for (const written of [code, name]) {
    const known = written && byName.get(written.trim().toLowerCase());
    if (known) return known;
  }
  if (!code || !/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/.test(code)) return undefined;
  return Intl.getCanonicalLocales(code)[0];
}
