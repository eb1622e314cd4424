import { randomBytes } from 'node:crypto';
import { Channels } from '@causeway/channel';
import { facilityKinds, roles as allRoles } from '@causeway/contracts';
import { migrateAll } from '@causeway/features';
import { CreateMember, createOrganization, Members, Organization, PASSWORD_MIN } from '@causeway/identity';
import { isTimeZone } from '@causeway/kernel';
import { FacilityKeys, WriteFacility, WriteFacilityBody } from '@causeway/partners';
import { validated, type Role } from '@causeway/platform';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { defaultPromise } from '../import/put-facilities.js';
import { number } from './options.js';
import { asOwner, reachableConfiguration, withServices } from '../services.js';

/** Commands that make the first organization and its people, and keep the database up to date. */
export function addAdministration(program: Command): void {
  program
    .command('migrate')
    .description('Bring the database up to date.')
    .action(async () => {
      const { DATABASE_URL } = reachableConfiguration();
      const names = await migrateAll(DATABASE_URL);
      console.log(
        names.length > 0 ? `Done: ${names.join(', ')}` : 'Nothing to do: the database is up to date.',
      );
    });

  program
    .command('create-organization')
    .description('Make a recovery community organization with its team channel.')
    .requiredOption('--name <name>')
    .option('--time-zone <zone>', 'IANA zone in which times are shown', zone, 'America/New_York')
    .option('--dispatch-phone <number>', 'number that requesters can call, E.164')
    .action(
      async ({
        name,
        timeZone,
        dispatchPhone,
      }: {
        name: string;
        timeZone: string;
        dispatchPhone?: string;
      }) => {
        const { id } = await asOwner((owner) =>
          createOrganization(owner, { name, timeZone, dispatchPhone: dispatchPhone ?? null }),
        );
        await withServices((app) => app.get(Channels).createTeamChannel(id, 'Team'));
        console.log(`Made ${name}: ${id}`);
      },
    );

  program
    .command('create-user')
    .description('Make somebody who can sign in. Prints a password when none is given.')
    .requiredOption('--email <address>')
    .requiredOption('--name <name>', 'as colleagues know them')
    .requiredOption('--role <role...>', `one or more of ${allRoles.join(', ')}`)
    .option('--password <password>', `at least ${PASSWORD_MIN} characters`)
    .option('--organization <id>', 'needed only when there are several')
    .action(createUser);

  program
    .command('create-facility')
    .description('Make a facility with a request link.')
    .requiredOption('--name <name>')
    .addOption(new Option('--kind <kind>').choices([...facilityKinds]).default('hospital'))
    .option('--address <address>')
    .option('--city <city>')
    .option('--state <code>', 'two letters')
    .option('--phone <number>')
    .option(
      '--latitude <degrees>',
      'without coordinates nobody can tell how far a coach has to go',
      number(-90, 90),
    )
    .option('--longitude <degrees>', 'west of Greenwich below zero', number(-180, 180))
    .option('--organization <id>', 'needed only when there are several')
    .action(createFacility);
}

interface UserOptions {
  email: string;
  name: string;
  role: string[];
  password?: string;
  organization?: string;
}

async function createUser({
  email,
  name,
  role,
  password = randomBytes(12).toString('base64url'),
  organization,
}: UserOptions): Promise<void> {
  const unknown = role.filter((candidate) => !(allRoles as readonly string[]).includes(candidate));
  if (unknown.length > 0)
    throw new Error(`no such role: ${unknown.join(', ')}; there are ${allRoles.join(', ')}`);
  const organizationId = await organizationOf(organization);
  const body = await validated(CreateMember, { email, displayName: name, roles: role as Role[], password });
  await withServices((app) => app.get(Members).create(organizationId, body));
  console.log(`Made ${email} with the password ${password}`);
}

async function createFacility({
  organization,
  ...given
}: Partial<WriteFacilityBody> & { organization?: string }): Promise<void> {
  const organizationId = await organizationOf(organization);
  const promised = {
    promisedAcceptMinutes: defaultPromise.accept,
    promisedArriveMinutes: defaultPromise.arrive,
  };
  const body = await validated(WriteFacilityBody, { ...promised, ...given });
  await withServices(async (app) => {
    const { id, name } = await app.get(WriteFacility).create(organizationId, body);
    const { requestLink } = await app.get(FacilityKeys).create(organizationId, id, 'link', 'First link');
    console.log(`Made ${name}. Its request link: ${requestLink}`);
  });
}

/** The one organization that there is, or the one named. */
export async function organizationOf(named: string | undefined): Promise<string> {
  const all = await asOwner((owner) =>
    owner.getRepository(Organization).find({ order: { createdAt: 'ASC' } }),
  );
  const [first, ...others] = all;
  if (!first) throw new Error('there is no organization yet: npx causeway create-organization --name …');
  const choice = all.map(({ id, name }) => `  ${id}  ${name}`).join('\n');
  if (named && !all.some(({ id }) => id === named.toLowerCase()))
    throw new Error(`there is no organization ${named}; there are:\n${choice}`);
  if (!named && others.length > 0)
    throw new Error(`there are several organizations: say which with --organization <id>\n${choice}`);
  return named?.toLowerCase() ?? first.id;
}

function zone(name: string): string {
  if (!isTimeZone(name)) throw new InvalidArgumentError('not a known time zone');
  return name;
}
