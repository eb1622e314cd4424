import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { pause } from '../eventually.js';

const programs = resolve(import.meta.dirname, '../../../apps');
const RESTART_MS = 200;

export interface NodePlan {
  role: 'api' | 'worker';
  environment: Record<string, string>;
  /** For Node.js itself. */
  flags?: string[];
}

/** One process of an installation, kept running as an init system or a container engine does. */
export class Node {
  /** How often it ended by itself after it had come up: of something it should have borne. */
  collapses = 0;
  private process?: ChildProcess;
  private up = false;
  private wanted = false;

  constructor(private readonly plan: NodePlan) {}

  start(): void {
    const { role, environment, flags = [] } = this.plan;
    this.wanted = true;
    this.up = false;
    const child = spawn(process.execPath, [...flags, resolve(programs, role, 'dist/main.js')], {
      env: { PATH: process.env.PATH, LOG_LEVEL: role === 'worker' ? 'info' : 'fatal', ...environment },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    this.process = child;
    // A worker answers nobody; it says when it runs.
    child.stdout.on('data', (text: Buffer) => (this.up ||= text.includes('worker runs')));
    if (role === 'api') void this.watch(child);
    child.once('exit', (_code, signal) => void this.ended(signal));
  }

  async ready(): Promise<void> {
    while (!this.up) await pause(50);
  }

  /** Ends it in the middle of whatever it does; it is started again. */
  async kill(): Promise<void> {
    const child = this.process;
    if (!child || hasEnded(child)) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** Ends it for good. */
  async stop(): Promise<void> {
    this.wanted = false;
    await this.kill();
  }

  private async watch(child: ChildProcess): Promise<void> {
    while (!this.up && !hasEnded(child)) {
      const answer = await fetch(`http://127.0.0.1:${this.plan.environment.PORT}/health/ready`).catch(
        () => null,
      );
      if (answer?.ok && child === this.process) this.up = true;
      else await pause(100);
    }
  }

  private async ended(signal: NodeJS.Signals | null): Promise<void> {
    if (this.up && signal !== 'SIGKILL') this.collapses += 1;
    this.up = false;
    await pause(RESTART_MS);
    if (this.wanted) this.start();
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;
