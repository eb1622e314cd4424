/** The closed vocabularies of bringing lists into the directory. Their words for people are in the web's translations. */

/** The forms of lists that the directory takes in. */
export const importFormats = ['hsds', 'meeting_guide', 'csv'] as const;

/** What a row of a list does: `bad` ones do not come in, of `noted` ones something was left out. */
export const importVerdicts = ['new', 'changed', 'gone', 'bad', 'noted'] as const;

/** How far an import has come: read and to be looked at, being applied, done, put aside, or broken off with nothing done. */
export const importStates = ['ready', 'applying', 'applied', 'discarded', 'failed'] as const;

/** Who may read the directory as HSDS. */
export const hsdsModes = ['off', 'keyed', 'public'] as const;

/** What is wrong with a field of a list that comes in. */
export const importProblems = [
  'missing',
  'too_long',
  'not_text',
  'not_a_number',
  'not_whole',
  'out_of_range',
  'not_a_time',
  'not_a_day',
  'not_a_date',
  'not_an_address',
  'not_an_email',
  'not_a_phone',
  'not_known',
  'not_an_object',
  'not_a_list',
  'too_many',
  'cell_count',
  'doubled',
  'unknown_reference',
] as const;

/** What a column of a list can be. */
export const mappedFields = [
  'id',
  'name',
  'alternate_name',
  'description',
  'provider',
  'phone',
  'email',
  'url',
  'address',
  'address_1',
  'address_2',
  'city',
  'state_province',
  'postal_code',
  'latitude',
  'longitude',
  'hours',
  'languages',
  'fees',
  'eligibility',
  'application_process',
  'licenses',
] as const;
