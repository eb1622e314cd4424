import type { components } from '@causeway/contracts';
import { FactBus, JobQueue, UnitOfWork } from '@causeway/platform';
import { OnCall } from '@causeway/rota';
import { wallTimeOf, type FactMap, type FactName } from '@causeway/kernel';
import type { TestApp } from './app.js';
import { eventually } from './eventually.js';
import type { Coach, Person } from './people.js';
import type { World } from './world.js';

type Schemas = components['schemas'];

/** Every night, so that there is a shift whenever the test runs. */
export const nights = {
  role: 'primary',
  firstDate: '2026-01-01',
  startTime: '22:00',
  endTime: '06:00',
  rule: 'FREQ=DAILY',
} satisfies Schemas['SetSeries'];

const MINUTE = 60_000;

/** The zone of every world. */
const ZONE = 'America/New_York';

/** What a clock on the wall shows so many minutes from the app's now, to the minute. */
export function wallIn(app: TestApp, minutes: number): { date: string; time: string } {
  const at = new Date(app.now().getTime() + minutes * MINUTE);
  const [date = '', time = ''] = wallTimeOf(at, ZONE).split('T');
  return { date, time };
}

/** Lets time pass until clocks on the wall show noon: no shift of the night begins soon, whenever the test runs. */
export function passUntilNoon(app: TestApp): void {
  const [hours = 0, minutes = 0] = wallIn(app, 0).time.split(':').map(Number);
  app.passTime((36 * 60 - hours * 60 - minutes) % (24 * 60));
}

/** The day so many days ahead. */
export const dayIn = (app: TestApp, days: number): string => wallIn(app, days * 24 * 60).date;

/** The moment at which a clock on the wall shows this. */
export function momentOf(date: string, time: string): Date {
  const guess = new Date(`${date}T${time}:00-05:00`);
  const shown = new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    hour: '2-digit',
    minute: '2-digit',
  }).format(guess);
  return shown === time ? guess : new Date(`${date}T${time}:00-04:00`);
}

/** Somebody plans one shift, from so many minutes ahead to so many; a dispatcher's work in one line. */
export async function planShift(
  app: TestApp,
  planner: Person,
  [from, to]: [number, number],
  wishes: { memberId?: string; role?: Schemas['ShiftRole'] } = {},
): Promise<Schemas['ShiftView']> {
  const [start, end] = [wallIn(app, from), wallIn(app, to)];
  const series = await planner.post('/v1/rota/series', {
    body: { role: 'primary', firstDate: start.date, startTime: start.time, endTime: end.time, ...wishes },
  });
  const shift = (await shiftsOf(planner, start.date, 1)).find(({ seriesId }) => seriesId === series.id);
  if (!shift) throw new Error('The shift was not made');
  return shift;
}

/** The shifts of some days, as the rota shows them. */
export const shiftsOf = async (who: Person, from: string, days = 7): Promise<Schemas['ShiftView'][]> =>
  (await who.get('/v1/rota', { query: { from, days } })).shifts;

/** Who is on call at a moment: `primary ada-id`. */
export async function onCallAt(app: TestApp, organizationId: string, moment = app.now()): Promise<string[]> {
  const turns = await app.nest.get(UnitOfWork).run(organizationId, () => app.nest.get(OnCall).at(moment));
  return turns.map(({ role, memberId }) => `${role} ${memberId}`);
}

/** Has the rota look for what is due, instead of waiting for its next look. */
export const sweepRota = (app: TestApp): void => app.nest.get(JobQueue).add('rota.sweep', {});

/** Hears every fact of a name that one organization raises from now on. */
export function hear<Name extends FactName>(
  app: TestApp,
  name: Name,
  organizationId: string,
): FactMap[Name][] {
  const heard: FactMap[Name][] = [];
  app.nest.get(FactBus).on(name, (payload, whose) => {
    if (whose === organizationId) heard.push(payload);
  });
  return heard;
}

/** Needs more coaches two days ahead than there are, and waits until that was noticed. */
async function findGap(app: TestApp, dispatcher: Person): Promise<void> {
  const weekday = new Date(`${dayIn(app, 2)}T12:00:00Z`).getUTCDay() || 7;
  const need = { weekdays: [weekday], startTime: '12:00', endTime: '13:00', primary: 9, secondary: 0 };
  await dispatcher.put('/v1/rota/settings', { body: { approveSwaps: true, coverage: [need] } });
  app.nest.get(JobQueue).add('rota.watch-coverage', {});
  await eventually(async () => {
    const gaps = await app.rows('SELECT 1 FROM coverage_gap WHERE organization_id = $1', [
      dispatcher.organizationId,
    ]);
    if (gaps.length === 0) throw new Error('The gap was not noticed');
  });
}

/** Something in every table of the rota, for {@link fullWorld}. */
export async function fillRota(
  app: TestApp,
  { dispatcher, Near, Far }: World & Record<'Near' | 'Far', Coach>,
) {
  // From tomorrow on: tonight's shift might be announced, or begin, while a test looks that nothing changes.
  const [firstDate, lastDate] = [dayIn(app, 1), dayIn(app, 2)];
  const { id: seriesId } = await dispatcher.post('/v1/rota/series', {
    body: { ...nights, firstDate, memberId: Near.id },
  });
  const [shift] = await shiftsOf(dispatcher, firstDate, 1);
  if (!shift) throw new Error('A series without a shift');
  await dispatcher.post('/v1/rota/shifts/{id}/notes', { id: shift.id, body: { text: 'K7-42 calls back' } });
  await Far.post('/v1/rota/time-off', { body: { firstDate, lastDate } });
  const [timeOff] = (await Far.get('/v1/rota/time-off')).items;
  await findGap(app, dispatcher);
  await Near.post('/v1/rota/swaps', { body: { shiftId: shift.id } });
  const [swap] = (await Near.get('/v1/rota/swaps')).items;
  const slots = [{ weekday: 1, role: 'primary', startTime: '22:00', endTime: '06:00' } as const];
  const { id: templateId } = await dispatcher.post('/v1/rota/templates', { body: { name: 'Winter', slots } });
  const { id: calendarId } = await Near.post('/v1/me/calendars', { body: { kind: 'own' } });
  const [swapId, timeOffId] = [swap?.id ?? '', timeOff?.id ?? ''];
  return { seriesId, shiftId: shift.id, timeOffId, swapId, templateId, calendarId };
}
