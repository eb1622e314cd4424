/** One value of a record in words, for "old → new". Empty for nothing. */
export function valueInWords(
  value: unknown,
  named: (code: string) => string,
  readPhone: (text: string) => string,
): string {
  return leavesOf(value)
    .map((leaf) => {
      if (/^\+\d{7,15}$/.test(leaf)) return readPhone(leaf);
      return named(leaf);
    })
    .join(', ');
}

/** Keys that say nothing to people. */
const silent = new Set([
  'id',
  'version',
  'locationId',
  'providerId',
  'latitude',
  'longitude',
  'updatedAt',
  'updatedBy',
]);

function leavesOf(value: unknown): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([key, inner]) => (silent.has(key) ? [] : leavesOf(inner)));
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}
