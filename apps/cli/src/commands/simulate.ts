import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { defaultPolicy, type DispatchMode, type Policy } from '@causeway/dispatch/pure';
import { models, simulate as simulateModel, type ModelName } from '@causeway/insight/pure';
import { Option, type Command } from 'commander';
import { announce, prepareScenario } from '../replay/prepare.js';
import { render, type SimulationReport } from '../simulate/report.js';
import { repeated } from '../simulate/repeat.js';
import { readPolicy } from '../simulate/policy-file.js';
import { readShifts, shiftColumns } from '../simulate/shifts-file.js';
import { worldOf } from '../simulate/world.js';
import { day, number, whole } from './options.js';

export function addSimulate(program: Command): void {
  program
    .command('simulate')
    .description(
      'Let a year of requests happen in seconds, and compare dispatch with other ways to find a coach.',
    )
    .requiredOption(
      '--demand <file>',
      'moments at which somebody could have asked, as "causeway replay" reads them',
    )
    .requiredOption('--facilities <file>', 'the list that "causeway import facilities" reads')
    .option('--coaches <n>', 'how many coaches the team has', whole(1, 2000), 40)
    .option('--shifts <file>', 'when they work (default: all of them, all the time)')
    .addOption(
      new Option('--model <name...>', 'how coaches are found')
        .choices([...models])
        .default([...models], 'all three'),
    )
    .addOption(
      new Option(
        '--mode <mode...>',
        'how dispatch asks, several side by side (default: as its policy says)',
      ).choices([...modes]),
    )
    .option('--policy <file>', 'how dispatch and island ask, as JSON: what differs from the delivered policy')
    .option('--promise <minutes>', 'promised minutes until a coach is there', whole(1, 1440), 60)
    .option(
      '--patience <minutes>',
      'minutes after which a request that nobody took is unmet',
      number(1, 10_080),
      240,
    )
    .option('--from <day>', 'first day, e.g. 2018-03-12 (default: all days of the file)', day)
    .option('--to <day>', 'last day', day)
    .option('--times <n>', 'let every recorded moment stand for n requests', whole(1, 100), 1)
    .option('--seed <n>', 'the same seed gives the same figures', whole(0, 4_294_967_295), 1)
    .option('--json <file>', 'write the figures there, too')
    .addHelpText('after', HELP)
    .action(simulate);
}

const modes = ['sequential', 'phased', 'broadcast', 'batch'] as const satisfies readonly DispatchMode[];

const HELP = `
dispatch    every coach on duty serves every facility; the engine of Causeway decides whom to ask, as it does live
island      every coach belongs to one facility, waits there, and serves only that; the same engine asks
phone-tree  one dispatcher calls the coaches on duty, the nearest first, one at a time, two minutes each

Modes, as in the dispatch rules: sequential asks one coach after the other, phased a few at a time, broadcast all at once (the first to
accept goes), batch shares waiting requests out together. A simulated coach answers one question at a time. The policy file has
fields as GET /v1/dispatch-policy shows them, for example
  { "offerSeconds": 120, "nearbyMinutes": 45, "weights": { "fairness": 0 } }

All three have the same coaches, shifts, requests, answers and visits. What is assumed about people is in docs/evidence.md.

The shifts file is CSV with the columns ${shiftColumns.join(', ')}, for example
  night,wed-sun,23:00,07:00,25
Days are those on which the shift begins ("mon-fri", "sat sun", "daily"). With --coaches other than the sum of the column,
the team is divided in the same proportions.`;

interface SimulateOptions {
  demand: string;
  facilities: string;
  coaches: number;
  shifts?: string;
  model: ModelName[];
  mode?: DispatchMode[];
  policy?: string;
  promise: number;
  patience: number;
  from?: string;
  to?: string;
  times: number;
  seed: number;
  json?: string;
}

async function simulate(options: SimulateOptions): Promise<void> {
  const { demand, facilities, coaches, from, to, times, seed, promise, patience } = options;
  const recorded = await prepareScenario({
    survivalsFile: demand,
    facilitiesFile: facilities,
    from,
    to,
    seed,
    otherwise: 'all of them',
  });
  console.log(announce(recorded));
  const moments = repeated(recorded, times, seed);
  const shifts = options.shifts ? await readShifts(options.shifts) : [];
  const policy = options.policy ? await readPolicy(options.policy) : defaultPolicy;
  const world = worldOf(moments, { coaches, shifts, promisedArriveMinutes: promise, seed });
  const report: SimulationReport = {
    demand: basename(demand),
    facilities: basename(facilities),
    range: moments.range,
    times,
    coaches,
    shifts,
    promisedArriveMinutes: promise,
    patienceMinutes: patience,
    seed,
    policy,
    results: options.model.flatMap((model) =>
      policiesFor(model, policy, options.mode).map((each) =>
        simulateModel(model, world, { seed, patienceMinutes: patience, policy: each }),
      ),
    ),
  };
  console.log(render(report));
  if (options.json) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
}

/** Modes are compared for dispatch; what the others do stays the same. */
const policiesFor = (model: ModelName, policy: Policy, asked: DispatchMode[] | undefined): Policy[] =>
  model === 'dispatch' && asked ? asked.map((mode) => ({ ...policy, mode })) : [policy];
