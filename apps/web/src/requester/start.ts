import type { VNode } from 'preact';
import { render } from 'preact';
import { keepLanguage, startLanguage, type Language } from '../i18n/language.js';
import { locale, speak } from './strings.js';

const again = 3_000;

let show = (): void => undefined;

/** Renders a page in the place of what stood there while the script was on its way; the same words follow there. */
export function start(root: HTMLElement, page: () => VNode): void {
  show = () => {
    document.documentElement.lang = locale;
    render(page(), root);
  };
  speak(startLanguage()).then(
    () => {
      root.textContent = '';
      show();
    },
    // The words did not arrive. A browser asks for a module once, so only a page load helps; the number to call stays.
    () => setTimeout(() => window.location.reload(), again),
  );
}

/** Shows the page in another language, with all that was typed; where its words cannot be fetched, all stays as it is. */
export async function showIn(language: Language): Promise<void> {
  await speak(language);
  keepLanguage(language);
  show();
}
