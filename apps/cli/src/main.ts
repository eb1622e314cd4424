import { exitOnConfigurationError } from '@causeway/platform';
import { Command } from 'commander';
import { addAdministration } from './commands/administration.js';
import { addDoctor } from './commands/doctor.js';
import { explain } from './commands/explain.js';
import { addImport } from './commands/import.js';
import { addPlan } from './commands/plan.js';
import { addReplay } from './commands/replay.js';
import { addSimulate } from './commands/simulate.js';
import { addSeed } from './commands/seed.js';

const program = new Command('causeway')
  .description('The command line of Causeway.')
  .showHelpAfterError('Add --help to see how it is used.');

addAdministration(program);
addImport(program);
addPlan(program);
addReplay(program);
addSeed(program);
addSimulate(program);
addDoctor(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof Error && !('problems' in error)) {
    console.error(`causeway: ${explain(error)}`);
    process.exit(1);
  }
  exitOnConfigurationError(error);
}
