import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const folder = resolve(import.meta.dirname, '..');

/** What a page loads: scripts and styles by their hashed names. */
const assets = /^\s*<(?:script|link)\b[^>]*"\/assets\/[^>]*>(?:<\/script>)?$/gm;

/**
 * The requester's pages as they stand before any script has run, in Spanish: `request.es.html` gets what the finished
 * `request.html` loads. As pages of their own they would be entries of their own, and every script a file more.
 */
export function spanishPages(): Plugin {
  return {
    name: 'causeway-spanish-pages',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        for (const page of ['request', 'status']) {
          const english = bundle[`${page}.html`];
          if (english?.type !== 'asset') throw new Error(`The build has no ${page}.html.`);
          const loads = String(english.source).match(assets) ?? [];
          const spanish = await readFile(resolve(folder, `${page}.es.html`), 'utf8');
          const source = spanish.replace(/\s*<!-- assets -->/, `\n${loads.join('\n')}`);
          this.emitFile({ type: 'asset', fileName: `${page}.es.html`, source });
        }
      },
    },
  };
}
