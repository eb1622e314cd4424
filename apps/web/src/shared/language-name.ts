/** "es" as "Spanish" in the reader's `language`; what is no language code stays as it was said. */
export function languageName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
