import type { importProblems, OneOf } from '@causeway/contracts';
import type { ImportRowView, ImportView } from '@causeway/directory';

/** What is wrong with a field, in words. */
const problems: Record<OneOf<typeof importProblems>, string> = {
  missing: 'is missing',
  too_long: 'is too long',
  not_text: 'is no text',
  not_a_number: 'is no number',
  not_whole: 'is no whole number',
  out_of_range: 'is out of range',
  not_a_time: 'is no time of day',
  not_a_day: 'is no day of the week',
  not_a_date: 'is no date',
  not_an_address: 'is no web address',
  not_an_email: 'is no e-mail address',
  not_a_phone: 'is no phone number',
  not_known: 'is not known',
  not_an_object: 'does not have the form it should',
  not_a_list: 'is no list',
  too_many: 'has too many entries',
  cell_count: 'the row has another number of cells than the header',
  doubled: 'is in the list twice; the first one counts',
  unknown_reference: 'points to something that is not in the list',
};

/** Where in a list: `12` is a line, `#3` an entry, anything else speaks for itself. */
const placeOf = (place: string | null): string =>
  place === null
    ? ''
    : /^\d+$/.test(place)
      ? `line ${place}: `
      : place.startsWith('#')
        ? `entry ${place.slice(1)}: `
        : `${place}: `;

/** One reason why a row does not come in. */
export const problemLine = ({ place, field, problem, value }: ImportRowView): string =>
  [`  ${placeOf(place)}${field ?? ''}`.trimEnd(), problem && problems[problem], value && `(${value})`]
    .filter(Boolean)
    .join(' ');

/** What a reading of a list would do, for somebody at a terminal. */
export function previewLines(reading: ImportView, bad: readonly ImportRowView[]): string[] {
  const { sourceName, created, changed, same, gone, bad: refused, noted, table } = reading;
  const columns = Object.entries(table?.mapping ?? {}).map(([field, column]) => `${field}=${column}`);
  return [
    `${sourceName}: ${created} new, ${changed} changed, ${same} as they were, ${gone} not in the list any more.`,
    ...(columns.length > 0 ? [`Columns: ${columns.join(', ')}`] : []),
    ...(table && !table.mapping.name
      ? [`No column is the name. Say which: --column name="…", one of: ${table.columns.join(', ')}`]
      : []),
    ...(refused > 0 ? [`Do not come in, for ${refused === 1 ? '1 reason' : `${refused} reasons`}:`] : []),
    ...bad.map(problemLine),
    ...(refused > bad.length && bad.length > 0 ? [`  … and ${refused - bad.length} more.`] : []),
    ...(noted > 0 ? [`Left out of rows that come in: ${noted} details.`] : []),
  ];
}
