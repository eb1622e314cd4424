import type { Member } from '@causeway/identity';
import { Clock, dayOf } from '@causeway/kernel';
import { PlanSeries, RotaSettings } from '@causeway/rota';
import type { INestApplicationContext } from '@nestjs/common';
import { organization } from './world.js';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** One coach at any time, and a second one at night. */
const coverage = [
  { weekdays: everyDay, startTime: '08:00', endTime: '20:00', primary: 1, secondary: 0 },
  { weekdays: everyDay, startTime: '20:00', endTime: '08:00', primary: 1, secondary: 1 },
];

const day = { startTime: '08:00', endTime: '20:00', role: 'primary' } as const;
const night = { startTime: '20:00', endTime: '08:00' };

/** By first names; nobody has Sunday nights and Wednesday's second, so that there is something to fill. */
const series = [
  { ...day, coach: 'Lucía', label: 'Days', byDay: 'MO,TU,WE,TH,FR' },
  { ...day, coach: undefined, label: 'Weekend days', byDay: 'SA,SU' },
  { ...night, coach: 'Dana', role: 'primary', label: 'Nights', byDay: 'MO,TU,WE,TH' },
  { ...night, coach: 'Marcus', role: 'primary', label: 'Weekend nights', byDay: 'FR,SA' },
  { ...night, coach: 'Sam', role: 'secondary', label: 'Second at night', byDay: 'TH,FR,SA,SU' },
  { ...night, coach: 'Marcus', role: 'secondary', label: 'Second at night', byDay: 'MO,TU' },
] as const;

/** A rota from tomorrow on: today nobody is put on duty by a shift. */
export async function seedRota(
  app: INestApplicationContext,
  organizationId: string,
  team: ReadonlyMap<string, Member>,
): Promise<void> {
  await app.get(RotaSettings).set(organizationId, { approveSwaps: true, coverage });
  const tomorrow = new Date(app.get(Clock).now().getTime() + 86_400_000);
  const firstDate = dayOf(tomorrow, organization.timeZone);
  for (const { coach, byDay, ...hours } of series) {
    const memberId = coach && team.get(coach)?.id;
    const rule = `FREQ=WEEKLY;BYDAY=${byDay}`;
    await app
      .get(PlanSeries)
      .create(organizationId, { ...hours, firstDate, rule, ...(memberId ? { memberId } : {}) });
  }
}
