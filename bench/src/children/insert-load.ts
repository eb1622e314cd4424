import pg from 'pg';
import { answer, input } from '../support/answering.js';
import { sustain, type Done, type Load } from '../support/load.js';
import { requestBody } from '../support/request-body.js';

const SQL = `INSERT INTO one_row (place, call_back_number, reason, person_agreed, modality, preferred_language, safety_notes)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;

const { databaseUrl } = input<{ databaseUrl: string }>();
let number = 0;

/** The ceiling: one row, one prepared statement, one commit, with a connection for every client. */
answer<Load, Done>(async (load) => {
  const clients = Array.from(
    { length: load.clients },
    () => new pg.Client({ connectionString: databaseUrl }),
  );
  await Promise.all(clients.map((client) => client.connect()));
  try {
    return await sustain(load, async (client) => {
      await clients[client]?.query({
        name: 'insert',
        text: SQL,
        values: Object.values(requestBody(number++)),
      });
    });
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
});
