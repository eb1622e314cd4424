/**
 * Weighs the JavaScript that a requester's browser may ever load (the request and status pages with all that they
 * fetch later), gzipped, from a finished build. Exits with 1 above the budget. Usage: node scripts/requester-size.mjs [dist]
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const budget = 70 * 1024;
const dist = resolve(import.meta.dirname, '..', process.argv[2] ?? 'dist');
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));

/** Every file reachable from `entry`; `later` also follows what is fetched on demand. */
function files(entry, later, seen = new Set()) {
  const chunk = manifest[entry];
  if (!chunk) throw new Error(`The build has no ${entry}.`);
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const next = [...(chunk.imports ?? []), ...(later ? (chunk.dynamicImports ?? []) : [])];
  for (const each of next) files(each, later, seen);
  return seen;
}

const weigh = (name) => gzipSync(readFileSync(join(dist, manifest[name].file)), { level: 9 }).length;
const sum = (names) => [...names].reduce((total, name) => total + weigh(name), 0);
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(9);

const all = files('status.html', true, files('request.html', true));
for (const name of all) console.log(kilobytes(weigh(name)), manifest[name].file);
console.log(kilobytes(sum(files('request.html', false))), 'to fill in the request page');
console.log(kilobytes(sum(files('status.html', false))), 'to read the status page');
console.log(kilobytes(sum(all)), `in all, gzipped; at most ${budget / 1024} KB`);
if (sum(all) > budget) process.exit(1);
