import type { Schemas } from '../../shared/api.js';
import type { BedsRow, Correction } from '../../directory/page/correction.js';
import { readablePhone } from '../../shared/phone.js';

type Facts = Schemas['MessageFacts'];

const digits = (number: string): string => number.replace(/\D/g, '').slice(-10);

/**
 * What is known of a resource, with what a message says written into it for a person to look at. Where there are several kinds of beds,
 * the message does not say which of them it means: they stay as they are.
 */
export function prefilled(known: Correction, { beds, phones, contact }: Facts): Correction {
  const there = new Set(known.phones.map(({ number }) => digits(number)));
  const fresh = phones.filter((number) => !there.has(digits(number)));
  return {
    ...known,
    beds: beds === null ? known.beds : withBeds(known.beds, beds),
    phones: [
      ...known.phones,
      ...fresh.map((number) => ({ number: readablePhone(number), description: '', rest: {} })),
    ],
    askFor: contact ?? known.askFor,
  };
}

function withBeds(known: readonly BedsRow[], available: number): BedsRow[] {
  const [only, ...others] = known;
  if (!only) return [{ unit: 'bed', description: '', available, maximum: '' }];
  return others.length > 0 ? [...known] : [{ ...only, available }];
}
