import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The built web app. */
export const webRoot = join(
  dirname(createRequire(import.meta.url).resolve('@causeway/web/package.json')),
  'dist',
);

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

/** One of the built pages, with its places to fill in: `__NAME__`. */
export class PageTemplate {
  private readonly html: string | undefined;

  constructor(file: string) {
    const path = join(webRoot, file);
    this.html = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  }

  /** @returns the page with every place filled with escaped text, or undefined when the web app was not built */
  fill(values: Record<string, string>): string | undefined {
    return this.html?.replace(/__([A-Z]+(?:_[A-Z]+)*)__/g, (place, name: string) => {
      const value = values[name];
      return value === undefined ? place : escape(value);
    });
  }
}
