// Builds what is stale: the server (tsc -b) and the web app (vite), and says nothing when there is nothing to do.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compressFolder } from './lib/compress.mjs';
import {
  filesIn,
  fingerprint,
  keepStamp,
  readJson,
  root,
  run,
  runAsScript,
  stamp,
  tool,
} from './lib/workspace.mjs';

const shared = ['package-lock.json', 'tsconfig.base.json', 'tsconfig.json'];

/** @type {string[]} */
const serverProjects = readJson('tsconfig.json').references.map(
  (/** @type {{ path: string }} */ it) => it.path,
);

const targets = {
  server: {
    label: 'the server',
    inputs: () => [
      ...shared,
      ...serverProjects.flatMap((project) => [`${project}/tsconfig.json`, ...filesIn(`${project}/src`)]),
    ],
    outputs: serverProjects.map((project) => `${project}/dist/.tsbuildinfo`),
    make: async () => {
      await run(tool('typescript/bin/tsc', '-b'));
      serverProjects.forEach(removeOrphans);
    },
  },
  web: {
    label: 'the web app',
    inputs: () => [
      ...shared,
      ...filesIn('apps/web'),
      ...filesIn('libs/contracts/src'),
      ...filesIn('libs/kernel/src'),
    ],
    outputs: ['apps/web/dist/index.html'],
    make: buildWeb,
  },
};

/**
 * @param {(keyof typeof targets)[]} [names]
 * @throws {import('./lib/workspace.mjs').StepFailed} when the compiler finds errors, which it has shown
 */
export async function build(names = ['server', 'web']) {
  const results = await Promise.allSettled(names.map(buildTarget));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

/** @param {keyof typeof targets} name */
async function buildTarget(name) {
  const { label, inputs, outputs, make } = targets[name];
  // Taken before the work: what is written meanwhile makes the next build run again.
  const state = fingerprint(inputs(), process.version);
  if (stamp(`built-${name}`) === state && outputs.every((file) => existsSync(join(root, file)))) return;
  console.log(`Building ${label} …`);
  const started = Date.now();
  await make();
  keepStamp(`built-${name}`, state);
  console.log(`Built ${label} in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

/** Into a new folder first, so that a running server never sees half a build. */
async function buildWeb() {
  const app = join(root, 'apps/web');
  const fresh = join(app, 'dist.new');
  rmSync(fresh, { recursive: true, force: true });
  const flags = ['build', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'];
  await run(tool('vite/bin/vite.js', ...flags), { cwd: app });
  await compressFolder(fresh);
  rmSync(join(app, 'dist'), { recursive: true, force: true });
  renameSync(fresh, join(app, 'dist'));
}

/** Compiled files whose source was deleted or renamed would still be found and run. @param {string} project */
function removeOrphans(project) {
  for (const file of filesIn(`${project}/dist`)) {
    const name = /^(.+?)\.(?:js|d\.ts)(?:\.map)?$/.exec(file)?.[1]?.replace('/dist/', '/src/');
    if (name && !existsSync(join(root, `${name}.ts`))) rmSync(join(root, file));
  }
}

await runAsScript(import.meta, () => build());
