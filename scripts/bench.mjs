// `npm run bench [-- NAME … --quick]`: measures what bench/README.md describes, prints a table and keeps it as JSON.
import { build } from './build.mjs';
import { install } from './install.mjs';
import { findChromium } from './lib/chromium.mjs';
import { run, runAsScript, tool } from './lib/workspace.mjs';

async function bench() {
  await install();
  await build();
  await run(tool('typescript/bin/tsc', '-b', 'bench'));
  const env = { ...process.env };
  const wanted = process.argv.slice(2);
  const needsBrowser = wanted.every((it) => it.startsWith('-')) || wanted.includes('requester-page');
  if (needsBrowser) env.CHROME_PATH = await findChromium();
  await run([process.execPath, 'bench/dist/main.js', ...wanted], {
    env,
    onStart: (child) => {
      // Stay until it has ended its servers; a Ctrl-C reaches it by itself.
      process.on('SIGINT', () => undefined);
      process.on('SIGTERM', () => child.kill('SIGTERM'));
    },
  });
}

await runAsScript(import.meta, bench);
