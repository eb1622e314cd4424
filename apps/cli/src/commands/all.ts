import type { Command } from 'commander';
import { addAdministration } from './administration.js';
import { addDoctor } from './doctor.js';
import { addExport } from './export.js';
import { addImport } from './import.js';
import { addPlan } from './plan.js';
import { addReplay } from './replay.js';
import { addSeed } from './seed.js';
import { addSimulate } from './simulate.js';

/** Every command, in the order in which the help names them. */
export function addAll(program: Command): void {
  addAdministration(program);
  addImport(program);
  addExport(program);
  addPlan(program);
  addReplay(program);
  addSeed(program);
  addSimulate(program);
  addDoctor(program);
}
