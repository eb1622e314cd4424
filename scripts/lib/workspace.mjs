import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** The repository's top folder. */
export const root = resolve(import.meta.dirname, '../..');

/** A step that ended badly and has already told why; whoever catches it adds nothing. */
export class StepFailed extends Error {
  /**
   * @param {string} step
   * @param {number} exitCode
   */
  constructor(step, exitCode) {
    super(`${step} failed`);
    this.exitCode = exitCode;
  }
}

/**
 * Runs a program in the foreground and waits for it.
 *
 * @param {string[]} command program and arguments
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, onStart?: (child: import('node:child_process').ChildProcess) => void }} [options]
 *   `quiet` shows the output only when the program fails
 * @throws {StepFailed}
 */
export async function run(command, { cwd = root, env = process.env, quiet = false, onStart } = {}) {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { cwd, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
  onStart?.(child);
  /** @type {Buffer[]} */
  const output = [];
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  const exitCode = await new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
  if (exitCode === 0) return;
  process.stdout.write(Buffer.concat(output));
  throw new StepFailed(
    [basename(program), ...args.map((argument) => basename(argument))].join(' '),
    exitCode,
  );
}

/**
 * The command line for a tool's own JavaScript, without npx and its half second.
 *
 * @param {string} file below node_modules
 * @param {string[]} args
 */
export function tool(file, ...args) {
  return [process.execPath, join(root, 'node_modules', file), ...args];
}

/** @param {string} file @returns {any} */
export function readJson(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}

/**
 * All files below a folder, relative to the top; generated and installed ones left out.
 *
 * @param {string} folder
 * @returns {string[]}
 */
export function filesIn(folder) {
  const skipped = new Set(['node_modules', 'dist', 'dist.new', 'coverage']);
  let entries;
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

/**
 * One word for the state of these files: it changes when one is written, added or removed.
 *
 * @param {string[]} files
 * @param {...string} more what else the result depends on
 */
export function fingerprint(files, ...more) {
  const hash = createHash('sha256').update(more.join('\n'));
  for (const file of [...files].sort()) {
    const { mtimeMs, size } = statSync(join(root, file), { throwIfNoEntry: false }) ?? {
      mtimeMs: 0,
      size: 0,
    };
    hash.update(`\n${file} ${mtimeMs} ${size}`);
  }
  return hash.digest('hex');
}

/** @param {string} name */
function stampFile(name) {
  return join(root, 'node_modules/.cache/causeway', name);
}

/** What {@link keepStamp} kept under this name. @param {string} name */
export function stamp(name) {
  try {
    return readFileSync(stampFile(name), 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {string} name @param {string} value */
export function keepStamp(name, value) {
  mkdirSync(dirname(stampFile(name)), { recursive: true });
  writeFileSync(stampFile(name), value);
}

/**
 * Runs a script's main function when the script was started directly, and turns its failure into an exit code.
 *
 * @param {ImportMeta} meta
 * @param {() => Promise<void>} main
 */
export async function runAsScript(meta, main) {
  if (realpathSync(process.argv[1] ?? '') !== meta.filename) return;
  try {
    await main();
  } catch (error) {
    if (error instanceof StepFailed) process.exitCode = error.exitCode;
    else throw error;
  }
}
