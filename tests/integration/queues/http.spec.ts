import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { TestApp, useApp } from '../../support/app.js';
import { eventually, inTime } from '../../support/eventually.js';
import { settled } from '../../support/settled.js';

const app = useApp({ METRICS_TOKEN: 'figures-for-prometheus' });
const resolve = createRequire(import.meta.url).resolve;

/** The web app is built before the whole test run; a run of some files alone does without it. */
const whenBuilt = existsSync(join(dirname(resolve('@causeway/web/package.json')), 'dist/index.html'))
  ? it
  : it.skip;

const metrics = () => app.bearer('figures-for-prometheus').send('GET', '/metrics');

describe('every answer', () => {
  it('carries the headers that keep browsers careful', async () => {
    for (const path of ['/health/live', '/v1/me', '/v1/nowhere', '/docs', '/openapi.json']) {
      const { headers } = await app.client().send('GET', path);
      const shown = (name: string) => ({ path, [name]: headers.get(name) });
      const expected = {
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-powered-by': null,
        server: null,
        'access-control-allow-origin': null,
      };
      for (const [name, value] of Object.entries(expected))
        expect(shown(name)).toEqual({ path, [name]: value });
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    }
  });

  it('is kept by no cache where it is about somebody', async () => {
    const { nurse, dispatcher } = await app.world();
    const request = await nurse.ask();
    for (const [client, path] of [
      [dispatcher, '/v1/requests'],
      [nurse.follow(request), '/v1/status'],
      [app.client(), new URL(request.statusUrl).pathname],
    ] as const) {
      expect((await client.send('GET', path)).headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('the pages', () => {
  whenBuilt('run our own scripts only, and styles with this answer’s nonce', async () => {
    const pages = [await app.client().send('GET', '/'), await app.client().send('GET', '/board')];
    const nonces = pages.map(({ status, headers, text }) => {
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
      const policy = headers.get('content-security-policy') ?? '';
      const nonce = /style-src 'self' 'nonce-([0-9a-f]+)'/.exec(policy)?.[1] ?? 'none';
      expect(policy).toMatch(/script-src 'self'( 'nonce-[0-9a-f]+')?;?/);
      expect(policy).toMatch(/frame-ancestors 'none'/);
      expect(policy).toMatch(/object-src 'none'/);
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(text).toContain(nonce);
      expect(text).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
      expect(text).not.toMatch(/__[A-Z_]+__/);
      return nonce;
    });
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  whenBuilt(
    'of a requester name the facility and the number to call, before any script has run',
    async () => {
      const { nurse } = await app.world({ dispatchPhone: '+12035550177' });
      const request = await nurse.ask();
      for (const path of [`/request/${nurse.token}`, new URL(request.statusUrl).pathname]) {
        const { status, text } = await app.client().send('GET', path);
        expect(status).toBe(200);
        expect(text).toContain('Mercy Hospital');
        expect(text).toContain('tel:+12035550177');
      }
      const wrong = await app.client().send('GET', `/status/cws_${'x'.repeat(43)}`);
      expect(wrong.status).toBe(200);
      expect(wrong.text).not.toContain('Mercy Hospital');
    },
  );

  whenBuilt('do not answer for what is not there', async () => {
    for (const path of ['/assets/gone.js', '/favicon.txt', '/v1', '/v1/x/y', '/health/x', '/docs/x']) {
      expect(await app.client().refused('GET', path)).toMatchObject({ status: 404, code: 'not_found' });
    }
  });

  whenBuilt('hold no file of anywhere else', async () => {
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/.env',
    ]) {
      expect((await app.client().send('GET', path)).text).not.toMatch(/"name":|DATABASE_URL/);
    }
  });

  it('cannot be made to run what a facility’s name holds', async () => {
    const { nurse, facilityId } = await app.world();
    await app.owner.query(`UPDATE facility SET name = '<script>alert(1)</script>' WHERE id = $1`, [
      facilityId,
    ]);
    const { text } = await app.client().send('GET', `/request/${nurse.token}`);
    expect(text).not.toContain('<script>alert');
  });
});

describe('for operators', () => {
  it('says that the process runs, and whether it can serve', async () => {
    expect(await app.client().get('/health/live')).toMatchObject({ status: 'ok' });
    expect(await app.client().get('/health/ready')).toEqual({
      status: 'ok',
      parts: { database: 'ok', queue: 'ok', migrations: 'ok' },
    });
  });

  it('says what is missing', async () => {
    const [{ name }] = (await app.rows<{ name: string }>(
      'SELECT name FROM migration ORDER BY timestamp DESC LIMIT 1',
    )) as [{ name: string }];
    await app.owner.query(`UPDATE migration SET name = name || '-away' WHERE name = $1`, [name]);
    const problem = await app.client().refused('GET', '/health/ready');
    await app.owner.query(`UPDATE migration SET name = $1 WHERE name = $1 || '-away'`, [name]);
    expect(problem).toMatchObject({ status: 503, code: 'service.unavailable' });
    expect(problem.detail).toContain('migrations: some have not been run: npx causeway migrate');
    await app.client().get('/health/ready');
  });

  it('counts what happens, without an id or anything about anybody, for who has the token', async () => {
    const { nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    const request = await nurse.ask();
    const assignment = await Near.accept(await Near.offered(request));
    await Near.arrive(assignment);
    await dispatcher.card(request);
    await app.client().send('GET', new URL(request.statusUrl).pathname);
    await dispatcher.refused('GET', '/v1/requests/0c6f2f0e-0000-4000-8000-000000000000');
    expect(await app.client().refused('GET', '/metrics')).toMatchObject({ status: 401 });
    expect(await dispatcher.refused('GET', '/metrics')).toMatchObject({ status: 401 });

    const { text, headers } = await metrics();
    expect(headers.get('content-type')).toMatch(/^text\/plain/);
    expect(text).toMatch(/causeway_dispatch_facts_total\{type="arrived"\} [1-9]/);
    expect(text).toMatch(
      /causeway_http_request_seconds_count\{method="GET",route="\/v1\/requests\/:id",status="200"\}/,
    );
    expect(text).toMatch(/causeway_job_seconds_count\{job="dispatch\.advance",result="done"\}/);
    expect(text).toMatch(/causeway_sockets [0-9]/);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|cw[ufls]_|@|2035550|Mercy|Okonkwo|Bay/);
  });
});

describe('the description of the API', () => {
  it('is the committed file', async () => {
    const { status, body } = await app.client().send('GET', '/openapi.json');
    expect(status).toBe(200);
    const file = resolve('@causeway/contracts/openapi.json');
    expect(body).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  it('can be read as a page, with all that the page needs', async () => {
    const page = await app.client().send('GET', '/docs');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Causeway API');
    const needed = [...page.text.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(needed.length).toBeGreaterThan(2);
    for (const path of needed) {
      expect(path).not.toMatch(/^https?:|^\/\//);
      expect((await app.client().send('GET', new URL(path, `${app.url}/docs`).pathname)).status).toBe(200);
    }
    expect(page.text).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
  });
});

describe('an orderly end', () => {
  it('lets a request that has begun come to its answer, and waits for nothing else', async () => {
    const ending = await TestApp.start();
    const { nurse, dispatcher, Near } = await ending.world({ onDuty: ['Near'] });
    const request = await nurse.ask();
    await Near.accept(await Near.offered(request));
    await settled(ending);
    const slow = await ending.owner.connect();
    // The row is locked, so that the answer has to wait.
    await slow.query('BEGIN');
    await slow.query('SELECT FROM coach_request WHERE id = $1 FOR UPDATE', [request.id]);
    const answer = dispatcher.cancel(request, 'duplicate').catch((error: unknown) => error);
    await eventually(async () => expect(await ending.rows(WAITING)).not.toEqual([]));

    const server = ending.nest.getHttpServer();
    const closing = ending.close();
    await eventually(() => expect(server.listening).toBe(false));
    await slow.query('COMMIT');
    slow.release();
    expect(await answer).toMatchObject({ id: request.id, status: 'cancelled' });
    // The caller keeps the connection for later; that must hold nobody up.
    try {
      await inTime(closing, 'the app did not end');
    } finally {
      server.closeAllConnections();
      await closing;
    }
  });

  it('does not wait for a connection that a browser opened to spare', async () => {
    const ending = await TestApp.start();
    const spare = connect(Number(new URL(ending.url).port), '127.0.0.1');
    await once(spare, 'connect');
    // The server has seen it when it has answered one that came later.
    await ending.client().send('GET', '/health/live');
    const ended = once(spare, 'close');
    const closing = ending.close();
    try {
      await inTime(ended, 'the spare connection was kept');
    } finally {
      spare.destroy();
      await closing;
    }
  });
});

const WAITING = `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
