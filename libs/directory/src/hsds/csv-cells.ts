/** What a spreadsheet would run as a formula, were it typed into a cell. */
const runs = /^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/;

/** Telephone numbers and coordinates only look like it: there is nothing in them to run. */
const harmless = /^[+-]?[\d\s().-]*$/;

/** A cell for a spreadsheet: text that it would run gets an apostrophe in front, which it takes for "this is text". */
export function guarded(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') return JSON.stringify(value);
  // One that has an apostrophe of its own gets another, so that reading takes away no more than writing put there.
  const could = runs.test(value.replace(/^'+/, '')) && !harmless.test(value);
  return could ? `'${value}` : value;
}

/** What stood there before {@link guarded}. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && runs.test(cell.replace(/^'+/, '')) ? cell.slice(1) : cell;
