#!/usr/bin/env node
import { existsSync } from 'node:fs';

const program = new URL('../dist/main.js', import.meta.url);
if (!existsSync(program)) {
  console.error('Causeway has not been built yet. Run "npm start" once, or "npm run build".');
  process.exit(1);
}
await import(program.href);
