import type { components } from '@causeway/contracts';
import type { World } from './world.js';

type Terms = components['schemas']['AgreementTerms'];

/** An agreement that changes nothing: always in force, around the clock, everything offered, cleared coaches only. */
export const ordinaryTerms = (facilityIds: string[], wishes: Partial<Terms> = {}): Terms => ({
  validFrom: '2026-01-01',
  facilityIds,
  promisedAcceptMinutes: 15,
  promisedArriveMinutes: 60,
  modalities: ['in_person', 'video', 'phone'],
  clearanceNeeded: true,
  afterHours: 'take_anyway',
  contacts: [{ name: 'Alex Kim', role: 'Nurse manager', phone: '+12035550177' }],
  ...wishes,
});

/** Makes a partner of the world's facility, and an agreement with it. */
export async function agree(
  { administrator, facilityId }: World,
  wishes: Partial<Terms> = {},
): Promise<{ partnerId: string; agreementId: string }> {
  const { id: partnerId } = await administrator.post('/v1/partners', {
    body: { name: 'Mercy Health System', facilityIds: [facilityId] },
  });
  const { agreements } = await administrator.post('/v1/partners/{id}/agreements', {
    id: partnerId,
    body: ordinaryTerms([facilityId], wishes),
  });
  return { partnerId, agreementId: agreements[0]?.id ?? '' };
}

/** An hour of service that begins at `moment`, on the clock of the test organizations (New York). */
export function hoursFrom(moment: Date): NonNullable<Terms['serviceHours']> {
  const format = (time: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'America/New_York', ...options }).format(time);
  const clock = (time: number) => format(time, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const start = moment.getTime();
  const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  const weekday = days.indexOf(format(start, { weekday: 'short' })) + 1;
  return [{ weekday, from: clock(start), to: clock(start + 3_600_000) }];
}
