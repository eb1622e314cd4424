import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { guide } from './vite/guide.ts';
import { precache } from './vite/precache.ts';
import { spanishPages } from './vite/spanish-pages.ts';

const page = (name: string) => resolve(import.meta.dirname, name);
const api = process.env['CAUSEWAY_API'] ?? 'http://localhost:3000';

/**
 * Two worlds, one build: `index.html` is the team's app (React), `request.html` and `status.html` are the requester's pages (Preact, small).
 * The server fills in the nonce and the facility's name when it serves them.
 */
export default defineConfig({
  plugins: [guide(), react({ exclude: /src\/requester\// }), precache(), spanishPages()],
  // Workspace packages are read from their sources, so the web builds before or without `tsc -b`.
  resolve: { conditions: ['source', 'browser', 'module', 'import', 'default'] },
  build: {
    // A ward's old desktop browser must be able to run the requester's pages.
    target: 'es2020',
    // Read by scripts/requester-size.mjs.
    manifest: true,
    cssTarget: ['chrome107', 'firefox107', 'safari16'],
    sourcemap: false,
    // The map library is one file of a megabyte, fetched only by who opens the map. Kilobytes.
    chunkSizeWarningLimit: 1_200,
    // The content security policy refuses `data:` scripts and fonts; small files stay files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        index: page('index.html'),
        request: page('request.html'),
        status: page('status.html'),
        'service-worker': page('src/pwa/service-worker.ts'),
      },
      output: {
        entryFileNames: (chunk) =>
          chunk.name === 'service-worker' ? 'service-worker.js' : 'assets/[name]-[hash].js',
      },
    },
  },
  server: {
    proxy: { '/v1': api, '/socket.io': { target: api, ws: true } },
  },
});
