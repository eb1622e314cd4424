import type { Command } from 'commander';
import { facilitiesOf, facilityColumns } from '../import/facility-rows.js';
import { defaultPromise, putFacilities } from '../import/put-facilities.js';
import { readTable, type BadRow } from '../import/table.js';
import { withServices } from '../services.js';
import { addImportResources } from './import-resources.js';
import { organizationOf } from './administration.js';
import { whole } from './options.js';

/** A promise longer than a week is a slip of the keyboard. */
const minutes = whole(1, 7 * 24 * 60);

/** Bad rows that are shown; there is no use in thousands of lines. */
const SHOWN = 50;

export function addImport(program: Command): void {
  const imports = program.command('import').description('Bring lists from elsewhere into an organization.');
  imports
    .command('facilities <file>')
    .description(
      'Add the facilities of a CSV list (HIFLD hospitals, or any with its columns); known ones are updated.',
    )
    .option('--organization <id>', 'needed only when there are several')
    .option(
      '--promise-accept <minutes>',
      `promised minutes until a coach accepts (new facilities: ${defaultPromise.accept})`,
      minutes,
    )
    .option(
      '--promise-arrive <minutes>',
      `promised minutes until a coach is there (new facilities: ${defaultPromise.arrive})`,
      minutes,
    )
    .option('--skip-bad', 'import the good rows though others cannot be read; without it: all or nothing')
    .addHelpText(
      'after',
      `\nThe list needs the columns ${facilityColumns.join(', ')}; address, city, state and phone are used too.
A facility is known again by its source_id. Known ones keep what they were promised unless a promise is given.`,
    )
    .action(importFacilities);
  addImportResources(imports);
}

interface ImportOptions {
  organization?: string;
  promiseAccept?: number;
  promiseArrive?: number;
  skipBad?: true;
}

async function importFacilities(
  file: string,
  { organization, promiseAccept, promiseArrive, skipBad }: ImportOptions,
): Promise<void> {
  const { facilities, bad } = facilitiesOf(await readTable(file, facilityColumns));
  if (bad.length > 0) name(file, bad);
  if (bad.length > 0 && !skipBad) {
    throw new Error(
      `nothing was imported, because ${rows(bad.length)} cannot be read. Correct them, or import the others with --skip-bad`,
    );
  }
  const organizationId = await organizationOf(organization);
  const promised = { acceptMinutes: promiseAccept, arriveMinutes: promiseArrive };
  const { added, updated, unchanged } = await withServices((app) =>
    putFacilities(app, organizationId, facilities, promised),
  );
  console.log(
    `Facilities: ${added} added, ${updated} updated, ${unchanged} as they were, ${bad.length} skipped.`,
  );
}

function name(file: string, bad: BadRow[]): void {
  for (const { line, reason } of bad.slice(0, SHOWN)) console.error(`${file}, line ${line}: ${reason}`);
  if (bad.length > SHOWN) console.error(`… and ${rows(bad.length - SHOWN)} more.`);
}

const rows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);
