import {
  countries,
  optionalPattern,
  optionalText,
  optionalUrl,
  text,
  whole,
  type Variable,
} from './variables.js';

/** How people are reached outside of the app: web push, text messages, e-mail. */
export const notifyVariables = {
  SMS_AFTER_SECONDS: whole(
    'A text message follows a push that was not seen or answered after this many seconds.',
    30,
    0,
    3600,
  ),
  SMS_PER_DAY: whole(
    'Text messages that one organization sends on a day; after that only urgent ones (offers, assignments, alarms) still go, and its administrators are told.',
    1000,
    0,
    10_000_000,
  ),
  SMS_COUNTRIES: countries(
    'Countries whose numbers get text messages, such as US,CA (some cost fifty times as much as others). Unset: that of the organization’s dispatch number, else US.',
  ),
  VAPID_PUBLIC_KEY: optionalPattern(
    'Public key that push services know this installation by (npx web-push generate-vapid-keys). Unset: every organization has a key pair of its own, made from its secret.',
    /^[\w-]{87}$/,
    'a P-256 public key, 87 characters of base64url',
  ),
  VAPID_PRIVATE_KEY: optionalPattern(
    'The private key that belongs to it.',
    /^[\w-]{43}$/,
    'a P-256 private key, 43 characters of base64url',
  ),
  VAPID_SUBJECT: optionalUrl(
    'Where the people behind a push service can reach you: mailto: or https: address. Default: BASE_URL.',
    ['mailto:', 'https:'],
  ),
  PUSH_SERVICES: text(
    "Hosts of push services that browsers may name, by commas; `*.` stands for any host below. Nothing is sent to others, so that nobody can have this server call addresses of one's own network.",
    '*.googleapis.com,*.push.services.mozilla.com,*.push.apple.com,*.notify.windows.com',
  ),
  TWILIO_ACCOUNT_SID: optionalPattern(
    'Account of Twilio that sends text messages. Unset: text messages are not set up.',
    /^AC[0-9a-f]{32}$/i,
    'an account SID: AC and 32 digits or letters a to f',
  ),
  TWILIO_AUTH_TOKEN: optionalText(
    'The auth token of that account; it also proves that replies are Twilio’s.',
    16,
  ),
  TWILIO_FROM: optionalPattern(
    'Number that text messages come from, E.164, or the SID of a messaging service (MG…). In Twilio, let incoming messages go to BASE_URL/v1/sms/inbound.',
    /^(\+[1-9]\d{6,14}|MG[0-9a-f]{32})$/i,
    'a number such as +12035550100, or a messaging service: MG and 32 digits or letters a to f',
  ),
  TWILIO_API_URL: optionalUrl(
    'Another address of Twilio’s API, such as a region’s. Default: https://api.twilio.com.',
    ['http:', 'https:'],
  ),
  SMTP_URL: optionalUrl(
    'Mail server, with its sign-in: smtps://name:password@mail.example.org. Unset: e-mail is not set up.',
    ['smtp:', 'smtps:'],
  ),
  SMTP_FROM: optionalPattern(
    'Sender of e-mail, such as Harbor Light <dispatch@example.org>.',
    /^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/,
    'an e-mail address, with or without a name',
  ),
} satisfies Record<string, Variable<unknown>>;

/** All of a line, or none: half of a provider's settings sends nothing, and nobody would know. */
export const settingsThatBelongTogether: readonly (readonly (keyof typeof notifyVariables)[])[] = [
  ['VAPID_PUBLIC_KEY', 'VAPID_PRIVATE_KEY'],
  ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'],
  ['SMTP_URL', 'SMTP_FROM'],
];
