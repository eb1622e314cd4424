import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { migrateAll } from '@causeway/features';
import { Authentication } from '@causeway/platform';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { readDemo, writeDemo, type Demo } from '../demo/demo-file.js';
import { seedDemo } from '../demo/seed.js';
import { reachableConfiguration, withServices } from '../services.js';

export function addSeed(program: Command): void {
  const seed = program.command('seed').description('Fill a database with something to look at.');
  seed
    .command('demo')
    .description('Make the fictional demo organization, and sign-ins for it.')
    .addHelpText(
      'after',
      `\nGoes to DATABASE_URL, else to the database of the Causeway that runs here. The sign-ins are printed
and kept in demo.json in DATA_DIR. Doing it twice makes nothing new.`,
    )
    .action(seedDemoOrganization);
}

async function seedDemoOrganization(): Promise<void> {
  const { DATABASE_URL, DATA_DIR, BASE_URL } = reachableConfiguration();
  const file = join(DATA_DIR, 'demo.json');
  await migrateAll(DATABASE_URL);
  const { demo, made } = await withServices(async (app) => {
    const known = existsSync(file) ? readDemo(file) : undefined;
    if (known && (await livesHere(app, known))) return { demo: known, made: false };
    if (known)
      throw new Error(
        `${file} holds the sign-ins of another database. Move it away, or set DATA_DIR to another folder`,
      );
    mkdirSync(DATA_DIR, { recursive: true });
    return { demo: await seedDemo(app, DATABASE_URL, BASE_URL), made: true };
  });
  const { users, facility } = writeDemo(file, demo);
  console.log(
    made
      ? 'Made the demo organization; all of it is fictional. Sign in as:'
      : 'The demo organization was there already. Sign in as:',
  );
  for (const { role, email, password } of users)
    console.log(`  ${role.padEnd(14)} ${email.padEnd(30)} ${password}`);
  console.log(
    `A ward's request link:\n  ${facility.requestLink}\nIts contact's portal:\n  ${facility.portalLink ?? 'make a portal link at the facility'}\nKept in ${file}`,
  );
}

/** Whether this database is the one for which the sign-ins were made: it knows the demo's key. */
const livesHere = async (app: INestApplicationContext, { facility }: Demo): Promise<boolean> =>
  (await app.get(Authentication).resolve(facility.key)) !== null;
