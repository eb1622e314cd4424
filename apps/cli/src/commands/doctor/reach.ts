import { createECDH } from 'node:crypto';
import type { Configuration } from '@causeway/platform';
import { createTransport } from 'nodemailer';
import { ok, warning, wrong, type Finding } from './finding.js';

/** How long a provider may take to answer, in milliseconds. */
const PATIENCE_MS = 5_000;

/** Whether people can be reached outside of the app. Providers are asked whether they know us; nothing is sent to anybody. */
export async function checkReach(configuration: Configuration): Promise<Finding[]> {
  return [
    ...checkPush(configuration),
    ...(await Promise.all([checkSms(configuration), checkMail(configuration)])),
  ];
}

/** Push services refuse everything from a pair that does not belong together. */
export function checkPush(configuration: Configuration): Finding[] {
  const { VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY, VAPID_SUBJECT, BASE_URL } = configuration;
  const subject =
    VAPID_SUBJECT || BASE_URL.startsWith('https:')
      ? []
      : [
          warning(
            'push',
            'neither VAPID_SUBJECT nor an https BASE_URL: Apple’s push service refuses to ring iPhones',
            'Set VAPID_SUBJECT to mailto: and an address of yours.',
          ),
        ];
  if (!VAPID_PUBLIC_KEY || !VAPID_PRIVATE_KEY)
    return [...subject, ok('push', 'every organization has keys of its own')];
  return [
    ...subject,
    belongTogether(VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY)
      ? ok('push', 'the two VAPID keys belong together')
      : wrong(
          'push',
          'VAPID_PRIVATE_KEY does not belong to VAPID_PUBLIC_KEY: no phone rings',
          'Run: npx web-push generate-vapid-keys, and set both. Members then turn on push once more.',
        ),
  ];
}

function belongTogether(publicKey: string, privateKey: string): boolean {
  const curve = createECDH('prime256v1');
  try {
    curve.setPrivateKey(privateKey, 'base64url');
  } catch {
    return false;
  }
  return curve.getPublicKey('base64url') === publicKey;
}

/** Reads the account at Twilio. */
export async function checkSms(configuration: Configuration): Promise<Finding> {
  const { TWILIO_ACCOUNT_SID: account, TWILIO_AUTH_TOKEN: token = '', TWILIO_API_URL } = configuration;
  if (!account)
    return warning(
      'sms',
      'not set up: a coach whose phone shows no push is not reached',
      'Set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_FROM.',
    );
  const api = TWILIO_API_URL ?? 'https://api.twilio.com';
  try {
    const answer = await fetch(`${api}/2010-04-01/Accounts/${account}.json`, {
      headers: { authorization: `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}` },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!answer.ok)
      return wrong(
        'sms',
        `Twilio answers ${answer.status}: no text message is sent`,
        'Compare TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN with Twilio’s console.',
      );
    const { status } = (await answer.json()) as { status?: unknown };
    return status === 'active'
      ? ok('sms', 'Twilio knows this account')
      : wrong(
          'sms',
          `the account at Twilio is ${String(status)}: no text message is sent`,
          'Twilio’s console says why.',
        );
  } catch (error) {
    return wrong('sms', `Twilio does not answer: ${reasonOf(error)}`, `Let this machine reach ${api}.`);
  }
}

/** Signs in to the mail server and leaves again. */
export async function checkMail({ SMTP_URL: url }: Configuration): Promise<Finding> {
  if (!url)
    return warning(
      'e-mail',
      'not set up: whoever is reached by neither push nor text message is not reached',
      'Set SMTP_URL and SMTP_FROM.',
    );
  const patience = {
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  };
  const transport = createTransport({ url, ...patience });
  try {
    await transport.verify();
    return ok('e-mail', 'the mail server takes this sign-in');
  } catch (error) {
    return wrong(
      'e-mail',
      `the mail server cannot be used: ${reasonOf(error)}`,
      'Check SMTP_URL: host, port, name and password.',
    );
  } finally {
    transport.close();
  }
}

/** What went wrong below, and never an address with a password in it. */
export function reasonOf(error: unknown): string {
  const { cause, code, responseCode, name, message } = error as {
    cause?: { code?: string; message?: string };
    code?: string;
    responseCode?: number;
    name?: string;
    message?: string;
  };
  if (name === 'TimeoutError') return `nothing within ${PATIENCE_MS / 1000} seconds`;
  return (
    [code, responseCode].filter(Boolean).join(' ') || cause?.code || cause?.message || message || 'unknown'
  );
}
