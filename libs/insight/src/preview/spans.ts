import type { Span } from '../domain/scenario.js';

/** Spells in the order of their beginnings as spans that do not touch, from minute 0 on. */
export function toSpans(spells: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const spell of spells) {
    const [from, to] = [Math.max(0, spell.from), spell.to];
    const last = spans.at(-1);
    if (to <= from) continue;
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else spans.push({ from, to });
  }
  return spans;
}
