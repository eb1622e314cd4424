import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

const worker = 'service-worker.js';

/**
 * Tells the service worker which files make up the team's app, so that it opens without a network: everything
 * that can be reached from the entry `index`, but for the map and the guide. The requester's pages have no worker and stay out.
 */
export function precache(): Plugin {
  return {
    name: 'causeway-precache',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunk = bundle[worker];
        if (chunk?.type !== 'chunk') return;
        const files = reachable(bundle);
        const version = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12);
        chunk.code = chunk.code
          .replaceAll('__PRECACHE_FILES__', JSON.stringify(files))
          .replaceAll('__PRECACHE_VERSION__', JSON.stringify(version));
      },
    },
  };
}

/** The map is a megabyte for dispatchers alone, and of no use without a network; coaches' phones do without, and without the guide. */
const isLeftOut = (chunk: Rolldown.OutputChunk | Rolldown.OutputAsset): boolean =>
  chunk.type === 'chunk' &&
  chunk.moduleIds.some((id) => id.includes('/maplibre-gl/') || id.endsWith('.md?guide'));

function reachable(bundle: Rolldown.OutputBundle): string[] {
  const found = new Set<string>();
  const visit = (fileName: string): void => {
    const chunk = bundle[fileName];
    if (found.has(fileName) || (chunk && isLeftOut(chunk))) return;
    found.add(fileName);
    if (chunk?.type !== 'chunk') return;
    for (const css of chunk.viteMetadata?.importedCss ?? []) found.add(css);
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next);
  };
  for (const chunk of Object.values(bundle)) {
    if (chunk.type === 'chunk' && chunk.isEntry && chunk.name === 'index') visit(chunk.fileName);
  }
  return [...found].map((fileName) => `/${fileName}`).sort();
}
