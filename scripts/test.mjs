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

/** Tests wait a good part of their time, for servers and for pages: one more of them runs than there are cores. */
const workers = Math.min(5, availableParallelism() + 1);

/** Jest's projects (jest.config.mjs) but for the one that needs Redis. */
const projects = ['unit', 'integration', 'integration-postgres', 'browser', 'chaos'];

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
  if (files.length === 0) throw new Error(`No test is called like that: ${patterns.join(' ')}`);
  const needsServers = files.some((file) => file.startsWith('tests/'));
  const needsBrowser = files.some((file) => file.startsWith('tests/browser/'));
  if (needsServers) await build(needsBrowser ? ['server', 'web'] : ['server']);
  const chromium = needsBrowser ? await findChromium() : undefined;
  const servers = needsServers ? await startTestServers((line) => console.log(line)) : undefined;
  try {
    await runJest({
      ...process.env,
      CAUSEWAY_TEST_RUN: randomBytes(4).toString('hex'),
      ...(servers && { CAUSEWAY_TEST_DATABASE_URL: servers.databaseUrl }),
      ...(servers?.redisUrl && { CAUSEWAY_TEST_REDIS_URL: servers.redisUrl }),
      ...(chromium && { CHROME_PATH: chromium }),
    });
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

/** @param {NodeJS.ProcessEnv} env */
async function runJest(env) {
  const hasRedis = env.CAUSEWAY_TEST_REDIS_URL !== undefined;
  const selected = hasRedis ? [...projects, 'integration-redis'] : projects;
  const summary = join(tmpdir(), `causeway-tests-${process.pid}.json`);
  rmSync(summary, { force: true });
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
  if (!hasRedis) add(skippedFor(counts['integration-postgres']));
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
