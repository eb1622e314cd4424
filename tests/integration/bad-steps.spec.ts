import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { json, NOBODY, useStillWorld, type Who, type Wrong } from '../support/still-world.js';

const app = useApp();
const still = useStillWorld(app);
const { isRefused } = still;

describe('a step that cannot be taken is refused', () => {
  const step = (who: Who, path: () => string, body: unknown, expected: Wrong['expected']) =>
    isRefused({ who, call: ['POST', path(), { body }], expected });

  it('a second accept', () =>
    step('Far', () => `/v1/offers/${still.held().offerId}/accept`, {}, [409, 'offer.no_longer_open']));
  it('an accept after a decline, when somebody else has it', () =>
    step('Near', () => `/v1/offers/${still.held().declinedOfferId}/accept`, {}, [
      409,
      'offer.already_taken',
    ]));
  it('an accept by a coach who was not asked', () =>
    step('Near', () => `/v1/offers/${still.held().offerId}/accept`, {}, [404, 'offer.not_found']));
  it('an accept by a dispatcher', () =>
    step('dispatcher', () => `/v1/offers/${still.held().offerId}/accept`, {}, [403, 'access.denied']));
  it('a decline after the accept', () =>
    step('Far', () => `/v1/offers/${still.held().offerId}/decline`, {}, [409, 'offer.no_longer_open']));
  it('another coach’s assignment', () =>
    step('Near', () => `/v1/assignments/${still.held().assignmentId}/arrive`, undefined, [
      404,
      'assignment.not_found',
    ]));
  it('an offer that does not exist', () =>
    step('Near', () => `/v1/offers/${NOBODY}/accept`, {}, [404, 'offer.not_found']));

  it.each(['en-route', 'arrive', 'close'])('%s after the end', async (name) => {
    const body = name === 'close' ? { outcome: 'engaged' } : name === 'en-route' ? {} : undefined;
    await step('Near', () => `/v1/assignments/${still.done().assignmentId}/${name}`, body, [
      409,
      'assignment.invalid_state',
    ]);
  });

  it.each<[string, object]>([
    ['cancel', { reason: 'person_left' }],
    ['assign', { coachId: '$near' }],
  ])('%s after the end', async (name, body) => {
    const text = JSON.stringify(body).replace('$near', still.world().Near.id);
    await isRefused({
      who: 'dispatcher',
      call: ['POST', `/v1/requests/$done/${name}`, { body: text, headers: json }],
      expected: [409, 'request.invalid_state'],
    });
  });

  it.each<[string, unknown, Wrong['expected']]>([
    ['cancel', { reason: 'because' }, [400, 'request.invalid', 'reason']],
    ['cancel', {}, [400, 'request.invalid', 'reason']],
    ['cancel', { reason: 'person_left', note: 'x'.repeat(301) }, [400, 'request.invalid', 'note']],
    ['assign', { coachId: 'Dana' }, [400, 'request.invalid', 'coachId']],
    ['assign', { coachId: NOBODY }, [404, 'coach.not_found']],
    ['assign', {}, [400, 'request.invalid', 'coachId']],
  ])('%s with %j', (name, body, expected) =>
    isRefused({ who: 'dispatcher', call: ['POST', `/v1/requests/$held/${name}`, { body }], expected }),
  );

  it.each<[string, unknown, string]>([
    ['en-route', { etaMinutes: 0 }, 'etaMinutes'],
    ['en-route', { etaMinutes: 1.5 }, 'etaMinutes'],
    ['en-route', { etaMinutes: '12' }, 'etaMinutes'],
    ['en-route', { etaMinutes: 601 }, 'etaMinutes'],
    ['close', {}, 'outcome'],
    ['close', { outcome: 'cured' }, 'outcome'],
    ['close', { outcome: 'engaged', note: 'x'.repeat(501) }, 'note'],
    ['close', { outcome: 'engaged', barc10: 47 }, 'barc10'],
  ])('%s with %j', (name, body, field) =>
    step('Far', () => `/v1/assignments/${still.held().assignmentId}/${name}`, body, [
      400,
      'request.invalid',
      field,
    ]),
  );
});

describe('a message is refused', () => {
  const post = (body: unknown, expected: Wrong['expected']) =>
    isRefused({
      who: 'Near',
      call: ['POST', `/v1/channels/${still.world().channelId}/messages`, { body }],
      expected,
    });

  it.each<[string, unknown, string]>([
    ['of 10,000 characters', { clientMessageId: NOBODY, text: 'x'.repeat(10_000) }, 'text'],
    ['with a NUL byte', { clientMessageId: NOBODY, text: 'a\u0000b' }, 'text'],
    ['of spaces', { clientMessageId: NOBODY, text: ' \n ' }, 'text'],
    ['without an id of its own', { text: 'hello' }, 'clientMessageId'],
    ['with an author of its own', { clientMessageId: NOBODY, text: 'a', authorId: NOBODY }, 'authorId'],
    ['with a seq of its own', { clientMessageId: NOBODY, text: 'a', seq: 1 }, 'seq'],
  ])('%s', (_title, body, field) => post(body, [400, 'request.invalid', field]));

  it('with more than fits', () =>
    post({ clientMessageId: NOBODY, text: 'x'.repeat(70_000) }, [413, 'request.too_large']));
});

describe('a list is refused', () => {
  it.each<[string, Wrong['expected']]>([
    ['/v1/requests?limit=0', [400, 'request.invalid', 'limit']],
    ['/v1/requests?limit=1000', [400, 'request.invalid', 'limit']],
    ['/v1/requests?limit=ten', [400, 'request.invalid', 'limit']],
    ['/v1/requests?limit=-1', [400, 'request.invalid', 'limit']],
    ['/v1/requests?limit=', [400, 'request.invalid', 'limit']],
    ['/v1/requests?state=lost', [400, 'request.invalid', 'state']],
    ['/v1/requests?search=%00', [400, 'request.invalid', 'search']],
    ['/v1/requests?sort=place', [400, 'request.invalid', 'sort']],
    ['/v1/requests?cursor=nonsense', [400, 'cursor.invalid']],
    [`/v1/requests?cursor=${'x'.repeat(201)}`, [400, 'request.invalid', 'cursor']],
    ['/v1/resources?kind=bar', [400, 'request.invalid', 'kind']],
    ['/v1/requests/held', [400, 'request.invalid']],
    ['/v1/requests/%00', [400, 'request.invalid']],
    [`/v1/requests/${NOBODY}`, [404, 'request.not_found']],
    [`/v1/requests/${NOBODY}/timeline`, [404, 'request.not_found']],
    [`/v1/requests/${NOBODY}/candidates`, [404, 'request.not_found']],
    [`/v1/facilities/${NOBODY}/keys`, [404, 'facility.not_found']],
    [`/v1/channels/${NOBODY}/events`, [404, 'channel.not_found']],
  ])('GET %s', (path, expected) => isRefused({ who: 'dispatcher', call: ['GET', path], expected }));

  it.each<[string, unknown]>([
    ['/v1/requests', ['x']],
    ['/v1/requests', [1, 2]],
    ['/v1/requests', ['someday', NOBODY]],
    ['/v1/requests', ['2026-11-21T17:30:00Z', 'no id']],
    ['/v1/requests/$held/timeline', [1.5]],
    ['/v1/requests/$held/timeline', [1e20]],
    ['/v1/members', ['A', 'no id']],
    ['/v1/facilities', ['A', 'no id']],
    ['/v1/resources', ['A', 'no id']],
    ['/v1/resources', ['A\u0000', NOBODY]],
  ])('GET %s after %j, which somebody made up', (path, key) => {
    const cursor = Buffer.from(JSON.stringify(key)).toString('base64url');
    return isRefused({
      who: 'dispatcher',
      call: ['GET', `${path}?cursor=${cursor}`],
      expected: [400, 'cursor.invalid'],
    });
  });

  it.each(['after=-1', 'after=x', 'before=0', 'limit=0', 'limit=501', 'after=3000000000'])(
    'GET events?%s',
    (query) =>
      isRefused({
        who: 'Near',
        call: ['GET', `/v1/channels/${still.world().channelId}/events?${query}`],
        expected: [400, 'request.invalid', query.split('=')[0]],
      }),
  );
});

describe('other things are refused', () => {
  const profile = (body: unknown, expected: Wrong['expected']) =>
    isRefused({
      who: 'administrator',
      call: ['PUT', `/v1/coaches/${still.world().Near.id}/profile`, { body }],
      expected,
    });

  it('a profile with a NUL byte in a language', () =>
    profile({ languages: ['e\u0000'] }, [400, 'request.invalid', 'languages']));
  it('a profile beyond the pole', () => profile({ latitude: 91 }, [400, 'request.invalid', 'latitude']));
  it('a profile with languages that are no list', () =>
    profile({ languages: 'en' }, [400, 'request.invalid', 'languages']));
  it('a profile cleared for a facility that is not there', () =>
    profile({ clearedFor: [NOBODY] }, [404, 'facility.not_found']));
  it('a profile for a dispatcher', () =>
    isRefused({
      who: 'administrator',
      call: ['PUT', `/v1/coaches/${still.world().dispatcher.id}/profile`, { body: {} }],
      expected: [404, 'coach.not_found'],
    }));

  it.each<[string, object, string]>([
    ['a short password', { password: 'short' }, 'password'],
    ['no role', { roles: [] }, 'roles'],
    ['a role that does not exist', { roles: ['owner'] }, 'roles'],
    ['an address that is none', { email: 'jo' }, 'email'],
  ])('a member with %s', (_title, wrong, field) =>
    isRefused({
      who: 'administrator',
      call: [
        'POST',
        '/v1/members',
        {
          body: {
            email: 'jo@rco.example',
            displayName: 'Jo',
            roles: ['coach'],
            password: 'long enough for all',
            ...wrong,
          },
        },
      ],
      expected: [400, 'request.invalid', field],
    }),
  );

  it('a member with an address that somebody has, however it is written', () =>
    isRefused({
      who: 'administrator',
      call: [
        'POST',
        '/v1/members',
        {
          body: {
            email: still.world().Near.email.toUpperCase(),
            displayName: 'Jo',
            roles: ['coach'],
            password: 'long enough for all',
          },
        },
      ],
      expected: [409, 'member.email_taken'],
    }));

  it.each<[string, unknown, string]>([
    ['a kind that does not exist', { name: 'A', kind: 'bar' }, 'kind'],
    ['an address that runs a script', { name: 'A', kind: 'food', url: 'javascript:alert(1)' }, 'url'],
    ['no name', { kind: 'food' }, 'name'],
  ])('a resource with %s', (_title, body, field) =>
    isRefused({
      who: 'Near',
      call: ['POST', '/v1/resources', { body }],
      expected: [400, 'request.invalid', field],
    }),
  );

  it.each([{ onDuty: 'yes' }, { onDuty: 1 }, {}, { onDuty: null }])('duty %j', (body) =>
    isRefused({
      who: 'Near',
      call: ['PUT', '/v1/me/duty', { body }],
      expected: [400, 'request.invalid', 'onDuty'],
    }),
  );

  it('a place on the API that does not exist, with any method', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH']) {
      await isRefused({ who: 'dispatcher', call: [method, '/v1/nowhere'], expected: [404, 'not_found'] });
    }
  });

  it('a method that an endpoint does not have', async () => {
    for (const method of ['DELETE', 'PATCH', 'PUT']) {
      const problem = await still.world().dispatcher.refused(method, '/v1/requests');
      expect([404, 405]).toContain(problem.status);
    }
  });
});
