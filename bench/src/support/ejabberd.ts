import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './causeway.js';
import { ended } from './child.js';
import { temporaryFolder, type BenchPostgres } from './database.js';
import type { Scope } from './scope.js';
import { XMPP_HOST } from './wire/xmpp-line.js';

/** Where Debian's packages put what is needed. */
const SCHEMA = '/usr/share/ejabberd/sql/pg.sql';
const LIBRARIES = '/usr/lib/x86_64-linux-gnu';
const DRIVER = '/usr/lib/erlang/lib';
export const INSTALL = 'apt-get install ejabberd erlang-p1-pgsql';

const READY_LIMIT_MS = 60_000;

/** Whether Debian's ejabberd, with its driver for PostgreSQL, is on this machine. */
export const hasEjabberd = (): boolean =>
  existsSync(SCHEMA) && existsSync('/usr/bin/erl') && existsSync(DRIVER);

/**
 * As its documentation advises for large rooms and a busy archive: no limits of traffic, the presence of occupants told
 * to nobody, archived by prepared statements, and no modules that this load does not need.
 */
function configuration(port: number, databaseUrl: string): string {
  const { hostname, port: sqlPort, username, password, pathname } = new URL(databaseUrl);
  return `
hosts: [${XMPP_HOST}]
loglevel: error
hide_sensitive_log_data: false
auth_method: [anonymous]
anonymous_protocol: sasl_anon
allow_multiple_connections: true
default_db: sql
new_sql_schema: false
sql_type: pgsql
sql_server: ${hostname}
sql_port: ${sqlPort}
sql_username: ${username}
sql_password: "${decodeURIComponent(password)}"
sql_database: ${pathname.slice(1)}
sql_pool_size: 10
sql_prepared_statements: true
max_fsm_queue: 100000
listen:
  -
    port: ${port}
    ip: 127.0.0.1
    module: ejabberd_c2s
    shaper: none
    access: all
    max_stanza_size: 262144
shaper_rules: { c2s_shaper: none, s2s_shaper: none, max_user_sessions: 10000 }
modules:
  mod_mam: { db_type: sql, default: never, use_cache: true, compress_xml: false }
  mod_muc:
    db_type: sql
    host: conference.${XMPP_HOST}
    access: all
    access_create: all
    access_persistent: all
    access_mam: all
    history_size: 0
    max_users: 5000
    max_users_admin_threshold: 10
    max_user_conferences: 10
    max_users_presence: 0
    min_message_interval: 0
    min_presence_interval: 0
    default_room_options:
      mam: true
      persistent: true
      max_users: 5000
      presence_broadcast: []
      allow_change_subj: false
      logging: false
      anonymous: true
`;
}

/** Starts it on an empty database, as a process of the bench's. @returns its port */
export async function startEjabberd(
  scope: Scope,
  postgres: BenchPostgres,
  databaseUrl: string,
): Promise<number> {
  await postgres.run(databaseUrl, readFileSync(SCHEMA, 'utf8'));
  const folder = temporaryFolder(scope);
  const port = await freePort();
  const config = join(folder, 'ejabberd.yml');
  writeFileSync(config, configuration(port, databaseUrl));
  // Debian's own flags; without a node's name nothing but the port above is opened.
  const flags = ['+K', 'true', '+P', '250000', '-env', 'ERL_CRASH_DUMP_BYTES', '0', '-noinput'];
  const child = spawn(
    '/usr/bin/erl',
    [...flags, '-mnesia', 'dir', `"${join(folder, 'mnesia')}"`, '-s', 'ejabberd'],
    {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        ERL_LIBS: LIBRARIES,
        ERL_MAX_PORTS: '65536',
        EJABBERD_CONFIG_PATH: config,
        EJABBERD_LOG_PATH: join(folder, 'ejabberd.log'),
      },
      stdio: 'ignore',
    },
  );
  scope.later(() => ended(child));
  for (const end = Date.now() + READY_LIMIT_MS; Date.now() < end; await sleep(100)) {
    if (child.exitCode !== null) throw new Error(`ejabberd did not start: ${logged(folder)}`);
    if (await accepts(port)) return port;
  }
  throw new Error(`ejabberd is not ready: ${logged(folder)}`);
}

const logged = (folder: string): string => {
  const file = join(folder, 'ejabberd.log');
  return existsSync(file) ? readFileSync(file, 'utf8').slice(-2_000) : 'it wrote no log';
};

const accepts = (port: number): Promise<boolean> =>
  new Promise((tell) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => tell(true)).once('error', () => tell(false));
    socket.once('connect', () => socket.destroy());
  });
