import { writeFile } from 'node:fs/promises';
import { ExportDirectory } from '@causeway/directory';
import type { Command } from 'commander';
import { withServices } from '../services.js';
import { organizationOf } from './administration.js';

export function addExport(program: Command): void {
  program
    .command('export')
    .description('Take what an organization has out of Causeway.')
    .command('resources <file>')
    .description('Write the directory as HSDS 3.1: JSON, or a zip of tables when FILE ends in .zip.')
    .option('--organization <id>', 'needed only when there are several')
    .addHelpText(
      'after',
      '\nInternal notes, outcomes and the names of the team are left out. The file must not be there yet.',
    )
    .action(exportResources);
}

async function exportResources(file: string, { organization }: { organization?: string }): Promise<void> {
  const organizationId = await organizationOf(organization);
  const content = await withServices<string | Buffer>((app) => {
    const exporting = app.get(ExportDirectory);
    return /\.zip$/i.test(file) ? exporting.package(organizationId) : exporting.json(organizationId);
  });
  await writeFile(file, content, { flag: 'wx' });
  console.log(`Wrote the directory to ${file}`);
}
