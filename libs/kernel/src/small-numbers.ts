/**
 * Counts of people below this leave the organization only as "fewer than 11": a small number in a small place can point at
 * somebody. Source: the cell size suppression policy of the Centers for Medicare and Medicaid Services (no cell from 1 to 10 is
 * shown, nor anything from which one could be worked out), which is stricter than the five of other registers. The only rule of
 * its kind here: the portal, reports for others and every export use it.
 */
export const SMALLEST_SHOWN = 11;

const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_SHOWN;

/** A count of people among `total`: hidden when it, or those left over, are few. */
export const hideSmall = (count: number, total: number): number | null =>
  isSmall(total) || isSmall(count) || isSmall(total - count) ? null : count;

/**
 * Counts that add up to `total`. Where one is hidden, so many others are hidden with it, the smallest first, that it cannot be
 * worked out from the rest.
 */
export function hideSmallParts<Part extends string>(
  parts: Record<Part, number>,
): { total: number | null; parts: Record<Part, number | null> } {
  const entries = Object.entries<number>(parts) as [Part, number][];
  const total = entries.reduce((sum, [, count]) => sum + count, 0);
  const hidden = new Set(
    entries.filter(([, count]) => isSmall(total) || isSmall(count)).map(([name]) => name),
  );
  const others = entries
    .filter(([name, count]) => count > 0 && !hidden.has(name))
    .sort(([, a], [, b]) => a - b);
  const sum = () => entries.reduce((all, [name, count]) => all + (hidden.has(name) ? count : 0), 0);
  const some = hidden.size > 0;
  for (const [name] of others) {
    const unknown = entries.filter(([each, count]) => hidden.has(each) && count > 0).length;
    if (!some || (unknown > 1 && sum() >= SMALLEST_SHOWN)) break;
    hidden.add(name);
  }
  const shown = entries.map(([name, count]) => [name, hidden.has(name) ? null : count]);
  return {
    total: isSmall(total) ? null : total,
    parts: Object.fromEntries(shown) as Record<Part, number | null>,
  };
}
