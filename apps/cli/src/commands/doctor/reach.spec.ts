import { afterEach, describe, expect, it } from '@jest/globals';
import { readConfiguration } from '@causeway/platform';
import { createECDH } from 'node:crypto';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { checkAddress } from './address.js';
import { checkMail, checkPush, checkSms } from './reach.js';

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

async function listening(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return (server.address() as AddressInfo).port;
}

/** @returns a port of this machine on which nobody answers */
async function deadPort(): Promise<number> {
  const port = await listening(createServer());
  await new Promise((closed) => servers.pop()?.close(closed));
  return port;
}

const web = async (answer: RequestListener) =>
  `http://127.0.0.1:${await listening(createHttpServer(answer))}`;

describe('checkPush', () => {
  const pair = () => {
    const curve = createECDH('prime256v1');
    const publicKey = curve.generateKeys('base64url');
    return { publicKey, privateKey: curve.getPrivateKey().toString('base64url').padStart(43, 'A') };
  };
  const states = (environment: Record<string, string>) =>
    checkPush(readConfiguration({ BASE_URL: 'https://rco.example', ...environment })).map(
      ({ state }) => state,
    );

  it('knows a pair that belongs together', () => {
    const [mine, other] = [pair(), pair()];
    const keys = { VAPID_PUBLIC_KEY: mine.publicKey, VAPID_PRIVATE_KEY: mine.privateKey };
    expect(states({})).toEqual(['ok']);
    expect(states(keys)).toEqual(['ok']);
    expect(states({ ...keys, VAPID_PRIVATE_KEY: other.privateKey })).toEqual(['wrong']);
    expect(states({ BASE_URL: 'http://localhost:3000' })).toEqual(['warning', 'ok']);
  });
});

describe('checkSms', () => {
  const account = `AC${'0'.repeat(32)}`;
  const check = (TWILIO_API_URL: string) =>
    checkSms(
      readConfiguration({
        ...{ TWILIO_ACCOUNT_SID: account, TWILIO_AUTH_TOKEN: 'a-secret-of-twilio', TWILIO_API_URL },
        TWILIO_FROM: '+12035550100',
      }),
    );

  it('asks for the account and sends nothing', async () => {
    const asked: string[] = [];
    const api = await web(({ method, url, headers }, response) => {
      asked.push(
        `${method} ${url} ${Buffer.from(headers.authorization?.slice(6) ?? '', 'base64').toString()}`,
      );
      response.end(JSON.stringify({ status: 'active' }));
    });
    expect((await check(api)).state).toBe('ok');
    expect(asked).toEqual([`GET /2010-04-01/Accounts/${account}.json ${account}:a-secret-of-twilio`]);
  });

  it.each([
    [401, {}, /answers 401/],
    [200, { status: 'suspended' }, /is suspended/],
  ])('says what Twilio says: %s %j', async (status, body, says) => {
    const api = await web((_, response) => response.writeHead(status).end(JSON.stringify(body)));
    expect(await check(api)).toMatchObject({ state: 'wrong', says: expect.stringMatching(says) });
  });

  it('says that nobody answers, and that nothing is set up', async () => {
    const finding = await check(`http://127.0.0.1:${await deadPort()}`);
    expect(finding).toMatchObject({ state: 'wrong', says: expect.stringMatching(/ECONNREFUSED/) });
    expect((await checkSms(readConfiguration({}))).state).toBe('warning');
  });
});

describe('checkMail', () => {
  /** Speaks as much of SMTP as a sign-in needs. */
  const mailServer = (verdict: string, lines: string[] = []) =>
    listening(
      createServer((socket) => {
        socket.write('220 mail.example\r\n');
        socket.on('data', (data) => {
          const line = data.toString().trim();
          lines.push(line.split(' ')[0] ?? '');
          if (/^EHLO/.test(line)) socket.write('250-mail.example\r\n250 AUTH PLAIN\r\n');
          else if (/^AUTH/.test(line)) socket.write(`${verdict}\r\n`);
          else socket.end('221 bye\r\n');
        });
        socket.on('error', () => undefined);
      }),
    );
  const check = (port: number) =>
    checkMail(
      readConfiguration({ SMTP_URL: `smtp://me:hidden-word@127.0.0.1:${port}`, SMTP_FROM: 'a@rco.example' }),
    );

  it('signs in and sends nothing', async () => {
    const lines: string[] = [];
    expect((await check(await mailServer('235 welcome', lines))).state).toBe('ok');
    expect(lines.slice(0, 2)).toEqual(['EHLO', 'AUTH']);
    expect(lines).not.toContain('MAIL');
  });

  it('says that the sign-in is refused or nobody answers, and never the password', async () => {
    const refused = await check(await mailServer('535 no'));
    expect(refused).toMatchObject({ state: 'wrong', says: expect.stringMatching(/EAUTH 535/) });
    const silent = await check(await deadPort());
    expect(silent.state).toBe('wrong');
    expect(JSON.stringify([refused, silent])).not.toContain('hidden-word');
    expect((await checkMail(readConfiguration({}))).state).toBe('warning');
  });
});

describe('checkAddress', () => {
  const check = (BASE_URL: string) => checkAddress(readConfiguration({ BASE_URL }));

  it('finds Causeway where people look for it', async () => {
    const mine = await web(({ url }, response) =>
      response.end(url === '/health/live' ? JSON.stringify({ status: 'ok', parts: {} }) : 'page'),
    );
    expect((await check(mine)).state).toBe('ok');
    const other = await web((_, response) => response.end('<html>It works!</html>'));
    expect(await check(other)).toMatchObject({
      state: 'warning',
      says: expect.stringMatching(/something else/),
    });
    expect((await check(`http://127.0.0.1:${await deadPort()}`)).says).toMatch(/ECONNREFUSED/);
  });
});
