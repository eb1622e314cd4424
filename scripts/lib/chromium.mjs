import { execFileSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { readJson, root, run } from './workspace.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const wellKnown = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/**
 * A Chromium for the browser tests: the one in CHROME_PATH, an installed one, or the one from the npm package, which
 * is unpacked once.
 *
 * @returns {Promise<string>} its path
 * @throws with what to do when none runs here
 */
export async function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (runs(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, but that does not run.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...wellKnown];
  const installed = candidates.find((file) => isExecutable(file) && runs(file));
  return installed ?? (await unpacked());
}

async function unpacked() {
  const { version } = readJson('node_modules/@sparticuz/chromium/package.json');
  const home = join(root, `node_modules/.cache/causeway/chromium-${version}`);
  const launcher = join(home, 'launch.sh');
  if (!existsSync(launcher)) {
    const unfinished = mkdtempSync(`${home}-`);
    await unpack(unfinished);
    rmSync(home, { recursive: true, force: true });
    renameSync(unfinished, home);
  }
  if (runs(launcher)) return launcher;
  throw new Error('No Chromium runs here. Install one ("apt-get install chromium") or set CHROME_PATH.');
}

/** @param {string} folder */
async function unpack(folder) {
  // The package unpacks into the temporary folder, and its shared libraries only where it believes to be on a server
  // without any.
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  const script = "import('@sparticuz/chromium').then((it) => it.default.executablePath())";
  await run([process.execPath, '--eval', script], { env, quiet: true });

  const chromium = join(folder, 'chromium');
  /** @type {string[]} */
  const settings = [];
  if (!runs(chromium)) settings.push('export LD_LIBRARY_PATH="$here/al2023/lib"');
  if (!existsSync('/etc/fonts/fonts.conf')) {
    const config =
      '<fontconfig><dir prefix="relative">fonts</dir><cachedir>/tmp/causeway-fonts</cachedir></fontconfig>';
    writeFileSync(join(folder, 'fonts.conf'), `<?xml version="1.0"?>\n${config}\n`);
    settings.push('export FONTCONFIG_FILE="$here/fonts.conf"');
  }
  const lines = ['#!/bin/sh', 'here=$(dirname "$0")', ...settings, 'exec "$here/chromium" "$@"', ''];
  writeFileSync(join(folder, 'launch.sh'), lines.join('\n'));
  chmodSync(join(folder, 'launch.sh'), 0o755);
}

/** @param {string} program */
function runs(program) {
  try {
    execFileSync(program, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
