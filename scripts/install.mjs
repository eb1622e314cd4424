// Installs the packages when something about them has changed. Runs with nothing installed: plain Node only.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, keepStamp, readJson, root, run, runAsScript, stamp } from './lib/workspace.mjs';

/** `npm install`, when the lock file or a package.json differs from what was installed last. */
export async function install() {
  const manifests = manifestFiles();
  const wanted = contentHash(manifests);
  if (isInstalled(manifests, wanted)) return;
  console.log('Installing packages …');
  // Not `npm ci`: it fails where a registry lacks other platforms' optional binaries.
  await run(['npm', 'install', '--no-audit', '--no-fund', '--loglevel=error']);
  keepStamp('installed', contentHash(manifests));
}

/**
 * @param {string[]} manifests
 * @param {string} wanted
 */
function isInstalled(manifests, wanted) {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  if (stamp('installed') === wanted) return true;
  // Somebody ran npm by hand, after the last change.
  const installedAt = statSync(record).mtimeMs;
  if (manifests.some((file) => statSync(join(root, file)).mtimeMs > installedAt)) return false;
  keepStamp('installed', wanted);
  return true;
}

function manifestFiles() {
  /** @type {string[]} */
  const patterns = readJson('package.json').workspaces;
  const folders = patterns.map((pattern) => pattern.replace(/\/\*$/, ''));
  const members = folders
    .flatMap((folder) => filesIn(folder))
    .filter((file) => /^[^/]+(\/[^/]+)?\/package\.json$/.test(file));
  return ['package.json', 'package-lock.json', ...members].filter((file) => existsSync(join(root, file)));
}

/** @param {string[]} files */
function contentHash(files) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of files) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

await runAsScript(import.meta, install);
