// `npm run check`: format, lint, types, dependency rules, dead code, generated files. Says which part failed, and all of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { generate, generatedFiles } from './generate.mjs';
import { install } from './install.mjs';
import { root, run, runAsScript, StepFailed, tool } from './lib/workspace.mjs';

const compile = (/** @type {string} */ project) => tool('typescript/bin/tsc', '-p', project);
const cache = 'node_modules/.cache';

/** Each only reads, so two may run beside each other. @type {[string, string[]][]} */
const commands = [
  [
    'lint',
    tool(
      'eslint/bin/eslint.js',
      '.',
      '--max-warnings=0',
      '--cache',
      '--cache-strategy=content',
      `--cache-location=${cache}/causeway/eslint/`,
    ),
  ],
  [
    'format',
    tool(
      'prettier/bin/prettier.cjs',
      '.',
      '--check',
      '--log-level=warn',
      '--cache',
      `--cache-location=${cache}/causeway/prettier`,
    ),
  ],
  ['types of specs and tests', compile('tsconfig.check.json')],
  ['types of the web app', compile('apps/web/tsconfig.json')],
  ['types of the web app’s worker', compile('apps/web/tsconfig.worker.json')],
  ['types of the scripts', compile('tsconfig.scripts.json')],
  [
    'dependency rules',
    tool(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      '--config=.dependency-cruiser.mjs',
      '--output-type=err',
      'libs',
      'apps',
      'tests',
      'bench',
    ),
  ],
  ['dead code', tool('knip/bin/knip.js', '--no-progress')],
];

async function check() {
  await install();
  /** @type {string[]} */
  const failed = [];
  /** @param {string} name @param {() => Promise<void>} work */
  const step = async (name, work) => {
    const started = Date.now();
    try {
      await work();
      console.log(`✓ ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    } catch (error) {
      if (!(error instanceof StepFailed)) console.error(error);
      failed.push(name);
      console.log(`✗ ${name}`);
    }
  };

  await step('server builds', () => build(['server']));
  const waiting = [...commands];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, command] = next;
      await step(name, () => run(command, { quiet: true }));
    }
  };
  await Promise.all([worker(), worker()]);
  await step('generated files are up to date', generatedFilesAreUpToDate);

  if (failed.length === 0) return console.log('Everything is in order.');
  console.log(`\nNot in order: ${failed.join(', ')}.`);
  throw new StepFailed('check', 1);
}

async function generatedFilesAreUpToDate() {
  const before = generatedFiles.map(contentOf);
  await generate();
  const changed = generatedFiles.filter((file, index) => contentOf(file) !== before[index]);
  if (changed.length === 0) return;
  console.log(`These were out of date and have just been written anew; commit them: ${changed.join(', ')}`);
  throw new StepFailed('generated files', 1);
}

/** @param {string} file */
function contentOf(file) {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    return undefined;
  }
}

await runAsScript(import.meta, check);
