import { setMaxListeners } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configurationFromEnvironment } from '@causeway/platform';
import type { Command } from 'commander';
import { calendarAt } from '../replay/demand.js';
import { Hindrances } from '../replay/patient-fetch.js';
import { announce, prepareScenario, targetOf } from '../replay/prepare.js';
import { isClean, render } from '../replay/report.js';
import { Roster } from '../replay/roster.js';
import { runReplay } from '../replay/run-replay.js';
import { day, number, serverAddress, whole } from './options.js';
import { ProgressLine } from './progress-line.js';

/** What a shell expects of a program that Ctrl-C ended. */
const INTERRUPTED = 130;

export function addReplay(program: Command): void {
  program
    .command('replay <file>')
    .description(
      'Send real overdose survivals as requests to a running server, with simulated coaches that answer.',
    )
    .requiredOption('--facilities <file>', 'the list that was imported with "causeway import facilities"')
    .option('--speed <n>', 'times real speed; a week takes 3 minutes at 3360', number(0.1, 100_000), 3360)
    .option('--base-url <url>', 'the server (default: that of the demo sign-ins)', serverAddress)
    .option('--from <day>', 'first day, e.g. 2018-03-12 (default: a typical week)', day)
    .option('--to <day>', 'last day', day)
    .option('--coaches <n>', 'simulated coaches, all on duty all the time', whole(1, 2000), 40)
    .option(
      '--seed <n>',
      'the same seed draws the same facilities, times and answers',
      whole(0, 4_294_967_295),
      1,
    )
    .option(
      '--patience <minutes>',
      'simulated minutes after which a request that nobody took is unmet',
      number(1, 100_000),
      240,
    )
    .option('--email <address>', 'an administrator of the server (default: the demo’s)')
    .option('--password <password>')
    .option('--demo <file>', 'demo sign-ins (default: demo.json in DATA_DIR)')
    .option('--json <file>', 'write the results there, too')
    .addHelpText('after', HELP)
    .action(replay);
}

const HELP = `
Every record is a moment at which an emergency department could have asked for a coach: one of the county's
hospitals, drawn by beds, else the nearest. Who would have said yes is not in the records, so all of them ask.

Coaches think for about a minute, accept most, decline some, sometimes say "I can in N minutes", sometimes never
answer; then they travel, stay about 45 minutes, and close. All of that is divided by the speed. What is not: the
time for which the server lets an offer stand (OFFER_SECONDS, real seconds), and after how long it asks the same
coach again. At speed N an offer that nobody answers costs N times as much simulated time as it would cost people,
so start the server with OFFER_SECONDS=5 for a fast replay.

A server limits what one member may file (INTAKE_PER_MINUTE, default 30) and sign-ins from one address
(ten times SIGN_INS_PER_MINUTE, default 10). A limited replay waits; raise these variables to avoid it:
  OFFER_SECONDS=5 INTAKE_PER_MINUTE=100000 SIGN_INS_PER_MINUTE=10000 npm start

Ends with code 1 when a request was lost or doubled. Ctrl-C ends what is open and reports what was done.`;

interface ReplayCommandOptions {
  facilities: string;
  speed: number;
  baseUrl?: string;
  from?: string;
  to?: string;
  coaches: number;
  seed: number;
  patience: number;
  email?: string;
  password?: string;
  demo?: string;
  json?: string;
}

async function replay(file: string, options: ReplayCommandOptions): Promise<void> {
  const { facilities, from, to, seed, speed, coaches, patience } = options;
  const { DATA_DIR } = configurationFromEnvironment();
  const files = { survivalsFile: file, facilitiesFile: facilities };
  const scenario = await prepareScenario({ ...files, from, to, seed, otherwise: 'typical week' });
  const target = targetOf({ ...options, demo: options.demo ?? join(DATA_DIR, 'demo.json') });
  const line = new ProgressLine();
  line.say(`${announce(scenario)}, to ${target.baseUrl}`);
  const report = await runReplay({
    scenario,
    target,
    speed,
    coaches,
    seed,
    patienceMinutes: patience,
    roster: new Roster(join(DATA_DIR, 'replay-coaches.json')),
    hindrances: new Hindrances((path) => line.say(explainLimit(path))),
    signal: abortOnSignal(),
    say: (text) => line.say(text),
    progress: (minute, { filed, searching, assigned }) =>
      line.show(
        `${calendarAt(scenario.range, minute)} · ${filed} of ${scenario.demands.length} filed · ${searching} waiting for a coach · ${assigned} with one`,
      ),
  });
  line.end();
  console.log(render(report));
  if (options.json) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  process.exitCode = isClean(report) ? (report.interrupted ? INTERRUPTED : 0) : 1;
}

function explainLimit(path: string): string {
  const variable = path === '/v1/auth/sign-in' ? 'SIGN_INS_PER_MINUTE' : 'INTAKE_PER_MINUTE';
  return `The server limits ${path}; going on in a while. To avoid it, start the server with a higher ${variable}.`;
}

/** Aborted by the first Ctrl-C; a second one ends the process at once. */
function abortOnSignal(): AbortSignal {
  const controller = new AbortController();
  // Everything that waits listens to it: more than ten listeners are meant.
  setMaxListeners(0, controller.signal);
  const onSignal = () => {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    controller.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return controller.signal;
}
