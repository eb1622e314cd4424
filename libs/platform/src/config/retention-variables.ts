import { whole, type Variable } from './variables.js';

/** For how long things are kept that are of no use for ever. Whatever is older is deleted within some hours. */
export const retentionVariables = {
  NOTIFICATION_KEEP_DAYS: whole(
    'Notifications are deleted this many days after nobody needs them any more: what people see under Alerts, and how far each message came.',
    90,
    1,
    3650,
  ),
  TEXT_KEEP_DAYS: whole(
    'Text messages of coaches are deleted this many days after they came, and those that dispatch had to read this many days after they were marked as done.',
    30,
    1,
    3650,
  ),
  CALL_BACK_NUMBER_KEEP_DAYS: whole(
    'The number of the unit is deleted this many days after its request was closed, but never before a promised call back was made.',
    30,
    1,
    3650,
  ),
} satisfies Record<string, Variable<unknown>>;
