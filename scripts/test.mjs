// `npm test [-- PATTERN …]`: unit, integration (queue on PostgreSQL and on Redis), browser and chaos tests. The last line
// of all is always "N passed, N failed, N skipped".
import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { findChromium } from './lib/chromium.mjs';
import { startTestServers } from './lib/test-servers.mjs';
import { filesIn, root, run, StepFailed } from './lib/workspace.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const patterns = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const flags = process.argv.slice(2).filter((argument) => argument.startsWith('-'));

const cores = availableParallelism();

/**
 * One Jest run each. Integration tests wait a good part of their time, so one more of them runs than there are cores.
 * Chaos tests start whole servers, kill them and wait for what comes back: they run after the others, two at a time.
 */
/** @type {{ name: string, projects: string[], files: RegExp, workers: number, builds: ('server' | 'web')[] }[]} */
const phases = [
  {
    name: 'unit and integration',
    projects: ['unit', 'integration', 'integration-postgres', 'integration-redis'],
    files: /^(libs|apps)\/[^/]+\/src\/|^tests\/integration\//,
    workers: Math.min(5, cores + 1),
    builds: ['server'],
  },
  {
    name: 'browser',
    projects: ['browser'],
    files: /^tests\/browser\//,
    workers: Math.min(3, cores),
    builds: ['server', 'web'],
  },
  { name: 'chaos', projects: ['chaos'], files: /^tests\/chaos\//, workers: 2, builds: ['server'] },
];

/** @type {import('node:child_process').ChildProcess | undefined} */
let running;
let interrupted = false;
/** @type {Counts} */
const total = { passed: 0, failed: 0, skipped: 0 };

for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(name, () => {
    interrupted = true;
    running?.kill(name);
  });
}

try {
  await main();
} catch (error) {
  total.failed += 1;
  if (!(error instanceof StepFailed)) console.error(error instanceof Error ? `\n${error.message}\n` : error);
}
process.exitCode = interrupted ? 130 : total.failed > 0 || total.passed === 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);

async function main() {
  await install();
  const files = testFiles();
  const wanted = phases.filter((phase) => files.some((file) => phase.files.test(file)));
  const needsServers = files.some((file) => file.startsWith('tests/'));
  const needsBrowser = wanted.some((phase) => phase.name === 'browser');
  const needsBuilt =
    patterns.length === 0
      ? /** @type {const} */ (['server', 'web'])
      : wanted.flatMap((phase) => phase.builds);

  await build([...new Set(needsBuilt)]);
  if (needsServers) await build(['local']);
  const chromium = needsBrowser ? await findChromium() : undefined;
  const servers = needsServers ? await startTestServers((line) => console.log(line)) : undefined;
  try {
    const env = {
      ...process.env,
      CAUSEWAY_TEST_RUN: randomBytes(4).toString('hex'),
      ...(servers && { CAUSEWAY_TEST_DATABASE_URL: servers.databaseUrl }),
      ...(servers?.redisUrl && { CAUSEWAY_TEST_REDIS_URL: servers.redisUrl }),
      ...(chromium && { CHROME_PATH: chromium }),
    };
    for (const phase of wanted) if (!interrupted) await runPhase(phase, env);
  } finally {
    await servers?.stop();
  }
}

/** The spec files that the patterns on the command line mean (all of them, when there are none). */
function testFiles() {
  const all = ['libs', 'apps', 'tests'].flatMap(filesIn).filter((file) => /\.spec\.tsx?$/.test(file));
  return patterns.length === 0
    ? all
    : all.filter((file) => patterns.some((it) => new RegExp(it, 'i').test(join(root, file))));
}

/** @param {typeof phases[number]} phase @param {NodeJS.ProcessEnv} env */
async function runPhase({ name, projects, workers }, env) {
  const hasRedis = env.CAUSEWAY_TEST_REDIS_URL !== undefined;
  const selected = projects.filter((project) => project !== 'integration-redis' || hasRedis);
  const summary = join(tmpdir(), `causeway-tests-${process.pid}.json`);
  rmSync(summary, { force: true });
  console.log(`\n── ${name} ──`);
  const command = [process.execPath, '--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const jest = [join(root, 'node_modules/jest/bin/jest.js'), '--passWithNoTests', `--maxWorkers=${workers}`];
  let crashed = false;
  try {
    await run([...command, ...jest, '--selectProjects', ...selected, ...flags, '--', ...patterns], {
      env: { ...env, CAUSEWAY_TEST_SUMMARY: summary },
      onStart: (child) => (running = child),
    });
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    crashed = true;
  }
  const counts = countsOf(summary);
  for (const project of Object.values(counts)) add(project);
  const nothingFailed = Object.values(counts).every((project) => project.failed === 0);
  // Jest itself failed: a broken configuration, a crash, an interruption.
  if (crashed && nothingFailed) add({ passed: 0, failed: 1, skipped: 0 });
  if (selected.length < projects.length) add(skippedFor(counts['integration-postgres']));
}

/** @param {string} file @returns {Record<string, Counts>} */
function countsOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  } finally {
    rmSync(file, { force: true });
  }
}

/** Without Redis, every test of the queues counts as skipped once. @param {Counts | undefined} counts */
function skippedFor(counts) {
  return { passed: 0, failed: 0, skipped: counts ? counts.passed + counts.failed + counts.skipped : 0 };
}

/** @param {Counts} counts */
function add({ passed, failed, skipped }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
