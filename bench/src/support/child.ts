import { fork, type ChildProcess, type StdioOptions } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Scope } from './scope.js';

/** Longest time a child may take for one answer beyond what it was asked to take, in milliseconds. */
const PATIENCE_MS = 300_000;

type Reply = { answer: unknown } | { failure: string };

/** A process of the bench's own: load and what it is compared with never share a process with the bench. */
export class Child<Question, Answer> {
  private constructor(private readonly process: ChildProcess) {}

  /** @param name file in children/ @param input what it needs to know before the first question */
  static start<Question, Answer>(
    scope: Scope,
    name: string,
    input: object = {},
    nodeFlags: string[] = [],
  ): Child<Question, Answer> {
    const file = fileURLToPath(new URL(`../children/${name}.js`, import.meta.url));
    const stdio: StdioOptions = ['ignore', 'inherit', 'inherit', 'ipc'];
    const child = fork(file, [JSON.stringify(input)], { stdio, execArgv: nodeFlags });
    scope.later(() => ended(child));
    return new Child(child);
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  /** @throws what went wrong in the child, or when it ended or took too long */
  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const give = (settle: () => void) => {
        clearTimeout(late);
        this.process.off('message', onMessage).off('exit', onExit);
        settle();
      };
      const onMessage = (reply: Reply) =>
        give(() => ('failure' in reply ? reject(new Error(reply.failure)) : resolve(reply.answer as Answer)));
      const onExit = () => give(() => reject(new Error('A process of the bench ended too soon')));
      const late = setTimeout(
        () => give(() => reject(new Error('A process of the bench does not answer'))),
        PATIENCE_MS,
      );
      this.process.on('message', onMessage).on('exit', onExit);
      this.process.send({ question });
    });
  }
}

/** Ends a process that the bench started, and waits for it. */
export async function ended(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  const impatient = setTimeout(() => child.kill('SIGKILL'), 25_000);
  await gone;
  clearTimeout(impatient);
}
