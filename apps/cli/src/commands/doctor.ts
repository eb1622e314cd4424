import { configurationFromEnvironment, type Configuration } from '@causeway/platform';
import type { Command } from 'commander';
import { runningDatabase } from '../running.js';
import { withServices } from '../services.js';
import { checkAddress } from './doctor/address.js';
import { checkDatabase } from './doctor/database.js';
import { guarded, wrong, type Finding } from './doctor/finding.js';
import { checkJobs } from './doctor/jobs.js';
import { checkDisk, checkNode, checkSettings, checkWeb, isLocal } from './doctor/machine.js';
import { checkQueue } from './doctor/queue.js';
import { checkReach } from './doctor/reach.js';
import { checkRedis } from './doctor/redis.js';
import { explain } from './explain.js';

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('Check this installation, and say in plain words what is wrong and what to do.')
    .option('--json', 'for programs')
    .addHelpText(
      'after',
      '\nChecks DATABASE_URL, else the database of the Causeway that runs here. Ends with code 1 when something is wrong.',
    )
    .action(doctor);
}

async function doctor({ json }: { json?: true }): Promise<void> {
  const findings = await examine();
  const healthy = findings.every(({ state }) => state !== 'wrong');
  if (json) console.log(JSON.stringify({ healthy, findings }, null, 2));
  else
    console.log(
      [...findings.map(render), '', healthy ? 'Nothing is wrong.' : 'Something is wrong; see ✗ above.'].join(
        '\n',
      ),
    );
  process.exitCode = healthy ? 0 : 1;
}

const marks = { ok: '✓', warning: '!', wrong: '✗' } as const;

const render = ({ check, state, says, advice }: Finding): string =>
  `${marks[state]} ${check.padEnd(14)} ${says}${advice ? `\n${' '.repeat(17)}→ ${advice}` : ''}`;

async function examine(): Promise<Finding[]> {
  const machine = [checkNode(), checkWeb()];
  let configuration: Configuration;
  try {
    configuration = configurationFromEnvironment();
  } catch (error) {
    if (!(error instanceof Error && 'problems' in error)) throw error;
    return [
      ...machine,
      ...(error.problems as string[]).map((problem) =>
        wrong('configuration', problem, 'Correct this variable; .env.example says what each one means.'),
      ),
    ];
  }
  return [
    ...machine,
    ...checkSettings(configuration),
    ...(await guarded('disk', async () => [await checkDisk(configuration.DATA_DIR)])),
    ...(await examineStores(configuration)),
    ...(await examineOutside(configuration)),
  ];
}

/** What lies beyond our own machines. A trial has none of it, and needs none. */
async function examineOutside(configuration: Configuration): Promise<Finding[]> {
  if (!configuration.DATABASE_URL) return [];
  return [
    ...(isLocal(configuration) ? [] : [await checkAddress(configuration)]),
    ...(await guarded('reach', () => checkReach(configuration))),
  ];
}

async function examineStores(configuration: Configuration): Promise<Finding[]> {
  const { DATABASE_URL, DATABASE_POOL, REDIS_URL, DATA_DIR } = configuration;
  const url = DATABASE_URL ?? runningDatabase()?.databaseUrl;
  if (!url)
    return [
      wrong(
        'database',
        `DATABASE_URL is not set, and no Causeway runs on ${DATA_DIR}`,
        'Run: npm start (in another terminal), or set DATABASE_URL.',
      ),
    ];
  const database = await checkDatabase(url, DATABASE_POOL).catch((error: Error) => [
    wrong(
      'database',
      explain(error),
      DATABASE_URL
        ? 'Start the database, or correct DATABASE_URL.'
        : 'Causeway was stopped the hard way. Run: npm start',
    ),
  ]);
  const redis = REDIS_URL ? await checkRedis(REDIS_URL) : [];
  const stores = [...database, ...redis];
  // Without its store, the queue could only say the same again.
  const reachable = !stores.some(
    ({ check, state }) => state === 'wrong' && ['database', 'migrations', 'redis'].includes(check),
  );
  return reachable
    ? [
        ...stores,
        ...(await guarded('queue', () =>
          withServices(async (app) => [await checkQueue(app), await checkJobs(app)]),
        )),
      ]
    : stores;
}
