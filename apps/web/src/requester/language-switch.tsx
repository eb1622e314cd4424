/** @jsxImportSource preact */
import { languages, localeOf, ownNameOf } from '../i18n/language.js';
import { showIn } from './start.js';
import { shown } from './strings.js';

/** The other languages, each by its own name. */
export function LanguageSwitch() {
  return (
    <p class="languages">
      {languages
        .filter((language) => language !== shown)
        .map((language) => (
          <button
            key={language}
            type="button"
            lang={localeOf[language]}
            onClick={() => void showIn(language).catch(() => undefined)}
          >
            {ownNameOf[language]}
          </button>
        ))}
    </p>
  );
}
