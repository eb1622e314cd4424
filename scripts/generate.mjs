// Writes what is generated and committed: the OpenAPI document and .env.example (by the server itself), the web's types.
import { runAsScript, root, run, tool } from './lib/workspace.mjs';
import { join } from 'node:path';
import { build } from './build.mjs';

/** Generated files, all of them committed: a reader and a reviewer see what changed for the outside. */
export const generatedFiles = [
  'libs/contracts/openapi.json',
  'libs/contracts/src/api.generated.ts',
  '.env.example',
];

export async function generate() {
  await build(['server']);
  await run([process.execPath, join(root, 'apps/cli/dist/generate.js')]);
  const [document = '', types = ''] = generatedFiles;
  await run(tool('openapi-typescript/bin/cli.js', document, '--output', types), { quiet: true });
  await run(tool('prettier/bin/prettier.cjs', '--write', '--log-level', 'warn', document, types));
}

await runAsScript(import.meta, generate);
