// `npm start`: from a fresh clone to a running Causeway. Plain Node until the packages are there.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Causeway needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org/`,
  );
  process.exit(1);
}

const { install } = await import('./install.mjs');
const { build } = await import('./build.mjs');
const { StepFailed } = await import('./lib/workspace.mjs');

try {
  await install();
  await build();
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  console.error(error.exitCode === 130 ? 'Interrupted.' : `Causeway did not start: ${error.message}.`);
  process.exit(error.exitCode);
}
await import(new URL('../apps/cli/dist/start.js', import.meta.url).href);
