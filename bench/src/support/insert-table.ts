/** The table of the ceiling: a request's own words, and nothing around them. */
export const INSERT_TABLE = `CREATE TABLE one_row (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, place text NOT NULL, call_back_number text NOT NULL,
  reason text NOT NULL, person_agreed text NOT NULL, modality text NOT NULL, preferred_language text, safety_notes text)`;
