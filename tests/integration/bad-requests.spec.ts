import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { fingerprint } from '../support/fingerprint.js';
import { ordinaryAsk } from '../support/people.js';
import { json, NOBODY, useStillWorld, type Wrong } from '../support/still-world.js';
import { addFacility, holderOf } from '../support/world.js';

const app = useApp();
const { world, isRefused } = useStillWorld(app);

type Titled = Wrong & { title: string };

const ask = (wrong: object) => ({ body: { ...ordinaryAsk, ...wrong } });

describe('a request for a coach is refused', () => {
  const field = (title: string, name: string, value: unknown): Titled => ({
    title,
    who: 'nurse',
    call: ['POST', '/v1/requests', ask({ [name]: value })],
    expected: [400, 'request.invalid', name],
  });
  it.each<Titled>([
    field('with a field that is not known', 'patientName', 'Jo'),
    field('with an organization that somebody thought of', 'organizationId', NOBODY),
    field('with a status of its own', 'status', 'closed'),
    field('with a number for a text', 'place', 7),
    field('with a list for a text', 'place', ['Bay 7']),
    field('with an object for a text', 'place', { $ne: null }),
    field('with nothing for a text', 'place', null),
    field('with an empty text', 'place', '   '),
    field('with a text that is too long', 'place', 'x'.repeat(61)),
    field('with a NUL byte', 'place', 'Bay\u00007'),
    field('with notes that are too long', 'safetyNotes', 'x'.repeat(301)),
    field('with a reason that does not exist', 'reason', 'fentanyl'),
    field('with a reason of the prototype', 'reason', 'constructor'),
    field('with a flag for a choice', 'personAgreed', true),
    field('with no number to call back', 'callBackNumber', 'ask for Jo'),
    field('with a number that is too short', 'callBackNumber', '12'),
    field('with a time that is none', 'expectedLeaveAt', 'tomorrow'),
    field('with a time without its offset', 'expectedLeaveAt', '2026-11-21T17:30:00'),
    field('with a day that does not exist', 'expectedLeaveAt', '2026-02-30T17:30:00Z'),
    field('with a facility id that is none', 'facilityId', 'mercy'),
    {
      title: 'with nothing in it',
      who: 'nurse',
      call: ['POST', '/v1/requests', { body: {} }],
      expected: [400, 'request.invalid', 'callBackNumber'],
    },
    {
      title: 'as a list',
      who: 'nurse',
      call: ['POST', '/v1/requests', { body: [ordinaryAsk] }],
      expected: [400, 'request.invalid'],
    },
    {
      title: 'as a text',
      who: 'nurse',
      call: ['POST', '/v1/requests', { body: '"hello"', headers: json }],
      expected: [400, 'request.invalid'],
    },
    {
      title: 'as null',
      who: 'nurse',
      call: ['POST', '/v1/requests', { body: 'null', headers: json }],
      expected: [400, 'request.invalid'],
    },
    {
      title: 'without a body',
      who: 'nurse',
      call: ['POST', '/v1/requests'],
      expected: [400, 'request.invalid'],
    },
    {
      title: 'as JSON that is broken off',
      who: 'nurse',
      call: ['POST', '/v1/requests', { body: '{"place": "Bay', headers: json }],
      expected: [400, 'request.invalid'],
    },
    {
      title: 'with a poisoned prototype',
      who: 'nurse',
      call: ['POST', '/v1/requests', { body: '{"__proto__": {"admin": true}}', headers: json }],
      expected: [400, 'request.invalid'],
    },
    {
      title: 'as a form',
      who: 'nurse',
      call: [
        'POST',
        '/v1/requests',
        { body: 'place=7', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      ],
      expected: [415, 'request.unsupported_media'],
    },
    {
      title: 'as plain text',
      who: 'nurse',
      call: ['POST', '/v1/requests', { body: 'Bay 7', headers: { 'content-type': 'text/plain' } }],
      expected: [415, 'request.unsupported_media'],
    },
    {
      title: 'with more than fits',
      who: 'nurse',
      call: ['POST', '/v1/requests', ask({ safetyNotes: 'x'.repeat(70_000) })],
      expected: [413, 'request.too_large'],
    },
    {
      title: 'with an Idempotency-Key that is too long',
      who: 'nurse',
      call: ['POST', '/v1/requests', { ...ask({}), headers: { 'idempotency-key': 'k'.repeat(201) } }],
      expected: [400, 'request.invalid', 'Idempotency-Key'],
    },
    {
      title: 'with an Idempotency-Key with a space in it',
      who: 'nurse',
      call: ['POST', '/v1/requests', { ...ask({}), headers: { 'idempotency-key': 'ward 7' } }],
      expected: [400, 'request.invalid', 'Idempotency-Key'],
    },
    {
      title: 'by a dispatcher for a facility that is not there',
      who: 'dispatcher',
      call: ['POST', '/v1/requests', ask({ facilityId: NOBODY })],
      expected: [404, 'facility.not_found'],
    },
    {
      title: 'by a coach',
      who: 'Near',
      call: ['POST', '/v1/requests', ask({})],
      expected: [403, 'access.denied'],
    },
  ])('$title', (wrong) => isRefused(wrong));

  it('for a facility that is not the key’s own', async () => {
    const other = await app.world();
    const sister = await addFacility(app, world().organizationId, { name: 'Saint Ann' });
    for (const facilityId of [other.facilityId, sister]) {
      await isRefused({
        who: 'facility',
        call: ['POST', '/v1/requests', ask({ facilityId })],
        expected: [404, 'facility.not_found'],
      });
    }
    await isRefused({
      who: 'dispatcher',
      call: ['POST', '/v1/requests', ask({ facilityId: other.facilityId })],
      expected: [404, 'facility.not_found'],
    });
  });

  it('through a link or key that was revoked', async () => {
    const { organizationId, facilityId, administrator } = world();
    for (const [kind, code] of [
      ['link', 'facility.link_invalid'],
      ['api', 'auth.required'],
    ] as const) {
      const holder = await holderOf(app, organizationId, facilityId, kind);
      await holder.get('/v1/intake');
      const { keyId } = holder;
      await administrator.post('/v1/facilities/{id}/keys/{keyId}/revoke', { id: facilityId, keyId });
      const before = await fingerprint(app, organizationId);
      expect(await holder.refused('POST', '/v1/requests', ask({}))).toMatchObject({ status: 401, code });
      expect(await holder.refused('GET', '/v1/intake')).toMatchObject({ status: 401, code });
      expect(await fingerprint(app, organizationId)).toEqual(before);
    }
  });
});

describe('what may be left out', () => {
  it('is a body in which nothing has to be', async () => {
    const { nurse, Near } = await app.world({ onDuty: ['Near'] });
    const offer = await Near.offered(await nurse.ask());
    const accepted = await Near.send('POST', `/v1/offers/${offer.id}/accept`);
    expect(accepted.status).toBe(200);
    const { id } = (accepted.body as { assignment: { id: string } }).assignment;
    expect((await Near.send('POST', `/v1/assignments/${id}/en-route`)).status).toBe(200);
    expect((await Near.send('POST', `/v1/assignments/${id}/arrive`)).status).toBe(200);
  });

  it('is null or nothing for what is optional', async () => {
    const { nurse, dispatcher } = await app.world();
    const reply = await nurse.send('POST', '/v1/requests', {
      body: {
        ...ordinaryAsk,
        preferredLanguage: null,
        safetyNotes: '',
        modality: null,
        expectedLeaveAt: null,
      },
    });
    expect(reply.status).toBe(201);
    expect(await dispatcher.card(reply.body as { id: string })).toMatchObject({
      preferredLanguage: null,
      safetyNotes: null,
      modality: 'in_person',
      expectedLeaveAt: null,
    });
  });
});
