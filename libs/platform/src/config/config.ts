import { choice, flag, optionalText, optionalUrl, origins, text, whole, type Variable } from './variables.js';
import { notifyVariables, settingsThatBelongTogether } from './notify-variables.js';
import { fileSettingsTogether, fileVariables } from './file-variables.js';
import { retentionVariables } from './retention-variables.js';

/** Every setting of Causeway, by the name of its environment variable. `.env.example` is generated from this. */
export const variables = {
  PORT: whole('Port the HTTP server and Socket.IO listen on.', 3000, 1, 65535),
  HOST: text('Address to listen on.', '0.0.0.0'),
  BASE_URL: optionalUrl(
    'Address people open in their browser; links and QR codes are made from it. Default: http://localhost:PORT.',
    ['http:', 'https:'],
  ),
  DATABASE_URL: optionalUrl(
    'PostgreSQL to use. Unset: `npm start` runs an embedded PostgreSQL in DATA_DIR. The role in it owns the tables; the service itself works as the role causeway_app, which row-level security binds.',
    ['postgres:', 'postgresql:'],
  ),
  DATABASE_POOL: whole('Connections to PostgreSQL per process for requests and jobs.', 10, 2, 200),
  REDIS_URL: optionalUrl(
    'Redis for the queue and for Socket.IO between several processes. Unset: the queue runs on PostgreSQL and one process serves everything.',
    ['redis:', 'rediss:'],
  ),
  REDIS_PREFIX: text(
    'Prefix of every key in Redis, so that several installations can share one.',
    'causeway',
  ),
  DATA_DIR: text('Folder for the embedded PostgreSQL and the demo sign-ins.', '.data'),
  LOG_LEVEL: choice('Least severe log line that is written.', 'info', [
    'trace',
    'debug',
    'info',
    'warn',
    'error',
    'fatal',
    'silent',
  ]),
  TRUST_PROXY: flag('Whether X-Forwarded-For and -Proto of a reverse proxy are believed.', false),
  METRICS_TOKEN: optionalText(
    'Bearer token that GET /metrics asks for. Unset: open to whoever reaches the port.',
    16,
  ),
  SESSION_IDLE_MINUTES: whole('A sign-in ends after this many minutes without use.', 720, 5, 43200),
  SESSION_DAYS: whole('A sign-in ends after this many days in any case.', 14, 1, 90),
  DUTY_HOURS: whole(
    'Being on duty ends by itself after this many hours, so that nobody is asked who only forgot to sign off.',
    12,
    1,
    72,
  ),
  OFFER_SECONDS: whole('How long a coach is asked before the next one is.', 180, 1, 3600),
  MAP_STYLE_URL: optionalUrl(
    'MapLibre style (JSON) that the dispatch map draws below facilities and coaches. Unset: a plain ground.',
    ['http:', 'https:'],
  ),
  MAP_ORIGINS: origins(
    'Further origins that this style loads tiles, glyphs and sprites from, separated by spaces, such as https://tiles.example.org. Its own origin need not be named.',
  ),
  TRAVEL_URL: optionalUrl(
    'OSRM-compatible service that says how long drives take, such as http://osrm:5000. It is sent areas that coaches start from and facilities, without names; run your own. Unset, slow or failing: travel is estimated from the straight line.',
    ['http:', 'https:'],
  ),
  TRAVEL_TIMEOUT_MS: whole(
    'How long a request waits for the travel service before it is estimated.',
    800,
    50,
    5000,
  ),
  HEARTBEAT_URL: optionalUrl(
    'Asked (GET, every 30 seconds) while every open request is looked after and every repeating job is done: a monitor that alarms when it hears nothing. Carries no data.',
    ['http:', 'https:'],
  ),
  SIGN_INS_PER_MINUTE: whole(
    'Sign-in attempts per minute for one e-mail address, and ten times as many for one network address.',
    10,
    1,
    100000,
  ),
  INTAKE_PER_MINUTE: whole(
    'Requests per minute that one facility key or link, or one member, may file; as many corrections per minute of one status link, key or member.',
    30,
    1,
    10000000,
  ),
  ...notifyVariables,
  ...retentionVariables,
  ...fileVariables,
} satisfies Record<string, Variable<unknown>>;

type Values = { [Name in keyof typeof variables]: ReturnType<(typeof variables)[Name]['parse']> };

/** The typed configuration. `BASE_URL` is always set, without a slash at its end. */
export type Configuration = Omit<Values, 'BASE_URL'> & { BASE_URL: string };

/** Injection token for the {@link Configuration}. */
export const CONFIGURATION = Symbol('Configuration');

export class ConfigurationError extends Error {
  constructor(readonly problems: string[]) {
    super(`The configuration cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/**
 * Reads and checks the whole configuration.
 * @throws ConfigurationError that names every variable with a wrong value, all at once.
 */
export function readConfiguration(environment: Record<string, string | undefined>): Configuration {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, variable] of Object.entries<Variable<unknown>>(variables)) {
    const given = environment[name]?.trim();
    const value = given === undefined || given === '' ? variable.fallback : given;
    if (value === undefined) continue;
    try {
      values[name] = variable.parse(value);
    } catch (error) {
      problems.push(`${name} ${(error as Error).message}`);
    }
  }
  for (const names of [...settingsThatBelongTogether, fileSettingsTogether]) {
    const missing = names.filter((name) => values[name] === undefined);
    if (missing.length < names.length)
      problems.push(...missing.map((name) => `${name} must be set too, beside ${names[0]}`));
  }
  if (problems.length > 0) throw new ConfigurationError(problems);
  const read = values as Values;
  return { ...read, BASE_URL: read.BASE_URL ?? `http://localhost:${read.PORT}` };
}

/** The text of `.env.example`: every variable with its default and meaning. */
export function describeConfiguration(): string {
  const lines = Object.entries<Variable<unknown>>(variables).map(
    ([name, { meaning, fallback }]) =>
      `# ${meaning}\n${fallback === undefined ? `# ${name}=` : `${name}=${fallback}`}\n`,
  );
  return `# Every variable of Causeway, with its default and meaning. Generated: edit libs/platform/src/config/config.ts.\n\n${lines.join('\n')}`;
}
