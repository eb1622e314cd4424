import { Command } from 'commander';
import { explain } from './commands/explain.js';

const program = new Command('causeway')
  .description('The command line of Causeway.')
  .showHelpAfterError('Add --help to see how it is used.');

/** What needs nothing of the server does not wait for it to be read. */
const alone: Record<string, () => Promise<(program: Command) => void>> = {
  plan: async () => (await import('./commands/plan.js')).addPlan,
  simulate: async () => (await import('./commands/simulate.js')).addSimulate,
};

const add = await (alone[process.argv[2] ?? '']?.() ??
  import('./commands/all.js').then(({ addAll }) => addAll));
add(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof Error && !('problems' in error)) {
    console.error(`causeway: ${explain(error)}`);
    process.exit(1);
  }
  const { exitOnConfigurationError } = await import('@causeway/platform');
  exitOnConfigurationError(error);
}
