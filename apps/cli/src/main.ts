import { exitOnConfigurationError } from '@causeway/platform';
import { Command } from 'commander';
import { addAdministration } from './commands/administration.js';

const program = new Command('causeway').description('The command line of Causeway.').showHelpAfterError();

addAdministration(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof Error && !('problems' in error)) {
    console.error(`causeway: ${error.message}`);
    process.exit(1);
  }
  exitOnConfigurationError(error);
}
