import { ConfigurationError, readConfiguration, type Configuration } from './config.js';

/** The configuration of this process. @throws ConfigurationError naming every wrong variable */

export const configurationFromEnvironment = (): Configuration => readConfiguration(process.env);

/** The same for a process that cannot do without a database of its own. */
export function deployedConfiguration(): Configuration & { DATABASE_URL: string } {
  const { DATABASE_URL, ...rest } = configurationFromEnvironment();
  if (!DATABASE_URL) throw new ConfigurationError(['DATABASE_URL must be set: the PostgreSQL to use']);
  return { ...rest, DATABASE_URL };
}

/** Ends with exit code 1 and the reason in plain words when the configuration cannot be used. */
export function exitOnConfigurationError(error: unknown): never {
  if (!(error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
