import { importFormats, mappedFields, pathways, resourceKinds, type OneOf } from '@causeway/contracts';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { importResources, type ListWishes } from '../import/put-resources.js';
import { withServices } from '../services.js';
import { organizationOf } from './administration.js';

interface Options extends Omit<ListWishes, 'columns'> {
  organization?: string;
  column?: Record<string, string>;
  apply?: boolean;
}

export function addImportResources(imports: Command): void {
  imports
    .command('resources <file-or-url>')
    .description('Fill the directory from a list: HSDS (JSON or zip), a Meeting Guide feed, or CSV.')
    .option('--apply', 'bring it in; without it: only show what it would do')
    .option('--list <name>', 'the list it is; a second import of the same list updates (default: its file)')
    .addOption(
      new Option('--format <form>', 'the form of the list, else guessed').choices([...importFormats]),
    )
    .addOption(
      new Option('--kind <kind>', 'what it lists, where it does not say itself').choices([...resourceKinds]),
    )
    .addOption(
      new Option('--pathway <pathway...>', 'pathways that everything in it serves').choices([...pathways]),
    )
    .option('--column <field=column>', 'of a CSV: which column is what; again for each', column)
    .option('--organization <id>', 'needed only when there are several')
    .addHelpText(
      'after',
      `\nFields of columns: ${mappedFields.join(', ')}. They are remembered with the list.
What somebody of the team changed since stays as it is. On the screen, under Directory, it can be looked at row by row.`,
    )
    .action(async (source: string, { organization, apply = false, column: columns, ...wishes }: Options) => {
      const organizationId = await organizationOf(organization);
      const wanted = { ...wishes, ...(columns && { columns }) };
      const lines = await withServices((app) => importResources(app, organizationId, source, wanted, apply));
      for (const line of lines) console.log(line);
    });
}

/** Gathers `name=Program Name`. */
function column(text: string, before: Record<string, string> = {}): Record<string, string> {
  const [field = '', ...rest] = text.split('=');
  if (!mappedFields.some((each: OneOf<typeof mappedFields>) => each === field) || rest.length === 0)
    throw new InvalidArgumentError(`must be a field and a column, as in name="Program Name"`);
  return { ...before, [field]: rest.join('=') };
}
