import { renameSync, writeFileSync } from 'node:fs';
import { heldFile } from '../support/held-memory.js';

/**
 * Loaded into a server before its own code, with --expose-gc. On SIGUSR2 it collects garbage and writes down what is
 * still held, so that two looks can be compared.
 */
process.on('SIGUSR2', () => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  const file = heldFile(process.pid);
  writeFileSync(`${file}.new`, String((heapUsed + external) / 1024));
  renameSync(`${file}.new`, file);
});
