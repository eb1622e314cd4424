import { defaultPolicy, type DispatchMode, type Policy } from '@causeway/dispatch/pure';
import { simulatedCoaches, type Behaviour } from './domain/behaviour.js';
import { onThePhone, PhoneTree } from './domain/phone-tree.js';
import { resultOf, type Result } from './domain/result.js';
import type { Scenario } from './domain/scenario.js';
import { Simulation } from './domain/simulation.js';
import { onIslands } from './domain/team.js';
import { DispatchModel, servesOwn, waysOf } from './dispatch-model.js';
import { drivesOf } from './drives.js';

/** Ways to bring coach and person together that can be compared. */
export const models = ['dispatch', 'island', 'phone-tree'] as const;
export type ModelName = (typeof models)[number];

export interface SimulationTerms {
  seed: number;
  /** Minutes after which a request that no coach accepted is unmet. */
  patienceMinutes: number;
  /** How `dispatch` and `island` ask; left out: as delivered. */
  policy?: Policy;
  /** What coaches do; drawn for the seed when not given. */
  behaviour?: Behaviour;
}

/** What a model made of a scenario. */
export interface ModelResult extends Result {
  model: ModelName;
  /** How coaches were asked, by the engine; null where it did not ask. */
  mode: DispatchMode | null;
  /** Share of the time that one dispatcher spends on the phone; only where there is one who calls. */
  dispatcherCalling: number | null;
}

/** Lets a whole scenario happen. Deterministic: the same arguments always give the same figures. */
export function simulate(model: ModelName, scenario: Scenario, terms: SimulationTerms): ModelResult {
  const { seed, patienceMinutes, policy = defaultPolicy, behaviour = simulatedCoaches(seed) } = terms;
  const ways = waysOf(() => policy);
  switch (model) {
    case 'dispatch':
      return {
        ...outcome(model, scenario, {
          model: new DispatchModel(scenario, undefined, ways),
          behaviour,
          patienceMinutes,
        }),
        mode: policy.mode,
      };
    case 'island': {
      const islands = { ...scenario, coaches: onIslands(scenario.coaches, scenario.facilities) };
      const own = new DispatchModel(islands, servesOwn, ways);
      return { ...outcome(model, islands, { model: own, behaviour, patienceMinutes }), mode: policy.mode };
    }
    case 'phone-tree': {
      const drive = drivesOf(scenario.coaches, scenario.facilities);
      const phone = new PhoneTree((coach, { ask }) => drive(coach.index, ask.facility)?.minutes ?? null);
      const found = outcome(model, scenario, {
        model: phone,
        behaviour: onThePhone(behaviour),
        patienceMinutes,
      });
      const last = scenario.asks.at(-1)?.minute ?? 0;
      return { ...found, dispatcherCalling: last > 0 ? phone.minutesCalling / last : 0 };
    }
  }
}

function outcome(
  model: ModelName,
  scenario: Scenario,
  terms: ConstructorParameters<typeof Simulation>[1],
): ModelResult {
  const simulation = new Simulation(scenario, terms);
  simulation.run();
  return { model, mode: null, ...resultOf(simulation), dispatcherCalling: null };
}
