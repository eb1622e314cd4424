import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { confidenceIn, LEAST_REQUESTS, LEAST_WEEKS, planWithDispatch } from '@causeway/insight/pure';
import type { Command } from 'commander';
import { announce, prepareScenario } from '../replay/prepare.js';
import { historyOf } from '../simulate/history.js';
import { renderPlan, type PlanReport } from '../simulate/plan-table.js';
import { day, number, whole } from './options.js';
import { ProgressLine } from './progress-line.js';

export function addPlan(program: Command): void {
  program
    .command('plan')
    .description('How many coaches, when, to keep a promise: by hour and day of the week, from past demand.')
    .requiredOption(
      '--demand <file>',
      'moments at which somebody could have asked, as "causeway replay" reads them',
    )
    .requiredOption('--facilities <file>', 'the list that "causeway import facilities" reads')
    .option('--share <percent>', 'percent of requests …', number(1, 99.9), 90)
    .option(
      '--within <minutes>',
      '… at which a coach is to be there within this many minutes',
      whole(10, 720),
      60,
    )
    .option('--from <day>', 'first day, e.g. 2018-03-12 (default: all days of the file)', day)
    .option('--to <day>', 'last day', day)
    .option('--seed <n>', 'the same seed gives the same plan', whole(0, 4_294_967_295), 1)
    .option('--json <file>', 'write the plan there, too')
    .addHelpText(
      'after',
      '\nHow it is found, and what is assumed, is in docs/guide/staffing.md. Coaches are taken to live around the facilities that ask.',
    )
    .action(plan);
}

interface PlanOptions {
  demand: string;
  facilities: string;
  share: number;
  within: number;
  from?: string;
  to?: string;
  seed: number;
  json?: string;
}

async function plan({ demand, facilities, share, within, from, to, seed, json }: PlanOptions): Promise<void> {
  const files = { survivalsFile: demand, facilitiesFile: facilities };
  const moments = await prepareScenario({ ...files, from, to, seed, otherwise: 'all of them' });
  const { history, facilities: sites } = historyOf(moments, within);
  const confidence = confidenceIn(history);
  if (confidence === 'too_little') {
    throw new Error(
      `a plan needs at least ${LEAST_REQUESTS} requests in ${LEAST_WEEKS} weeks; here are ${moments.demands.length} in ${history.weeks.toFixed(1)}`,
    );
  }
  const line = new ProgressLine();
  line.say(announce(moments));
  const goal = { share: share / 100, withinMinutes: within };
  const surroundings = { facilities: sites, homes: [] };
  const steps = planWithDispatch({ history, surroundings, goal, seed });
  let step = steps.next();
  for (; !step.done; step = steps.next()) line.show(`Planning: ${Math.round(step.value * 100)} %`);
  line.end();
  const report: PlanReport = {
    demand: basename(demand),
    facilities: basename(facilities),
    range: moments.range,
    goal,
    seed,
    requests: moments.demands.length,
    history,
    confidence,
    answer: step.value,
  };
  console.log(renderPlan(report));
  if (json) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
}
