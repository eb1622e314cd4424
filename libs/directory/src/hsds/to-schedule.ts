import { attendingTypes, type OneOf } from '@causeway/contracts';
import type { Schedule } from '../domain/parts.js';
import { isRule } from '../domain/rule.js';
import { isUuid } from './ids.js';
import type { HsdsSchedule } from './shapes.js';

/** Lists say it in words of their own. */
const attending: [RegExp, OneOf<typeof attendingTypes>][] = [
  [/hybrid/i, 'hybrid'],
  [/in[ _-]?person|on[ _-]?site|face/i, 'in_person'],
  [/online|virtual|video|zoom/i, 'online'],
  [/phone|telephone/i, 'phone'],
];

/** Hours of HSDS in the directory's form. Those that no rule can hold stay as words. */
export function scheduleOf(hsds: HsdsSchedule, makeId: () => string): Schedule {
  const rule = ruleOf(hsds);
  const opensAt = rule || hsds.dtstart ? (hsds.opens_at ?? null) : null;
  return {
    id: isUuid(hsds.id) ? hsds.id : makeId(),
    rule,
    firstDay: hsds.dtstart ?? null,
    validFrom: hsds.valid_from ?? null,
    validTo: hsds.valid_to ?? null,
    opensAt,
    closesAt: opensAt && hsds.closes_at && hsds.closes_at !== opensAt ? hsds.closes_at : null,
    attendingType: attending.find(([words]) => words.test(hsds.attending_type ?? ''))?.[1] ?? null,
    link: hsds.schedule_link ?? null,
    description: wordsOf(hsds, opensAt !== null, rule !== null),
  };
}

function ruleOf({
  freq,
  byday,
  bymonthday,
  byweekno,
  byyearday,
  interval,
  count,
  until,
  wkst,
}: HsdsSchedule) {
  const frequency = freq ?? (byday ? 'WEEKLY' : undefined);
  if (!frequency || byweekno || byyearday) return null;
  const parts = [
    ['FREQ', frequency],
    ['INTERVAL', interval && interval > 1 ? interval : undefined],
    ['BYDAY', byday],
    ['BYMONTHDAY', bymonthday],
    ['WKST', wkst],
    ['COUNT', count],
    ['UNTIL', until?.replaceAll('-', '')],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  const rule = parts.join(';');
  return isRule(rule) ? rule : null;
}

/** What neither rule nor times say. */
function wordsOf(hsds: HsdsSchedule, hasTimes: boolean, hasRule: boolean): string | null {
  const times = hasTimes ? '' : [hsds.opens_at, hsds.closes_at].filter(Boolean).join('–');
  const days = hasRule ? '' : [hsds.byday, hsds.byweekno, hsds.byyearday].filter(Boolean).join(' ');
  const said = [days, times, hsds.description, hsds.notes].filter(Boolean).join(' · ');
  return said || null;
}
