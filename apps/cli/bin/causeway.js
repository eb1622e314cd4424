#!/usr/bin/env node
import { existsSync } from 'node:fs';

const program = new URL('../dist/main.js', import.meta.url);
if (!existsSync(program)) {
  console.error('Causeway has not been built yet. Run "npm start" once, or "npm run build".');
  process.exit(1);
}
// What libraries say about their own future use helps nobody who runs a command.
process.noDeprecation = true;
await import(program.href);
