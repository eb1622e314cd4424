import { optionalText, optionalUrl, text, type Variable } from './variables.js';

/** Where the files are that people attach to messages. */
export const fileVariables = {
  FILES_DIR: optionalText(
    'Folder for attached files, shared by all processes. Unset (and no FILES_S3_URL): they are in PostgreSQL.',
    1,
  ),
  FILES_S3_URL: optionalUrl(
    'Bucket of an S3-compatible store for attached files, such as https://s3.example.org/causeway. Before FILES_DIR.',
    ['http:', 'https:'],
  ),
  FILES_S3_REGION: text('Region of that store.', 'us-east-1'),
  FILES_S3_KEY: optionalText('Access key id of that store.', 1),
  FILES_S3_SECRET: optionalText('Secret access key of that store.', 1),
} satisfies Record<string, Variable<unknown>>;

/** All of them, or none. */
export const fileSettingsTogether: readonly (keyof typeof fileVariables)[] = [
  'FILES_S3_URL',
  'FILES_S3_KEY',
  'FILES_S3_SECRET',
];
