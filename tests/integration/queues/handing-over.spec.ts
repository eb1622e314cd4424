import { describe, expect, it } from '@jest/globals';
import type { components } from '@causeway/contracts';
import { useApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { refusal } from '../../support/http.js';
import { PUBLIC_URL, useOutside } from '../../support/outside/outside.js';
import type { Person } from '../../support/people.js';

const outside = useOutside(() => app);
const app = useApp(() => outside.settings());
const told = (...expected: (string | RegExp)[]) => outside.expectNotifications(app, expected);

const mercy: components['schemas']['CreateResource'] = {
  ...{ name: 'Mercy <b>House</b>', kind: 'detox', phones: [{ number: '570-555-0142' }] },
  description: 'The night nurse lets you in',
};

const add = async (who: Person) => (await who.post('/v1/resources', { body: mercy })).id;
const linkOf = async (who: Person, id: string) => (await who.post('/v1/resources/{id}/link', { id })).url;
const open = (url: string) => fetch(url.replace(PUBLIC_URL, app.url));
const text = (who: Person, id: string, body: Partial<components['schemas']['TextPerson']> = {}) =>
  who.post('/v1/resources/{id}/texts', {
    id,
    body: { number: '(203) 555-0177', language: 'en', agreed: true, ...body },
  });
const kept = (organizationId: string) =>
  app.rows<{
    number: string | null;
    link: string | null;
    reason: string | null;
    sent: boolean;
    sent_by: string;
  }>(
    'SELECT number, link, reason, sent_at IS NOT NULL AS sent, sent_by FROM person_text WHERE organization_id = $1 ORDER BY agreed_at',
    [organizationId],
  );

describe('the link of a resource', () => {
  it('opens its page for whoever has it, without a name of the team, for nobody to find', async () => {
    const { Near } = await app.world({ onDuty: ['Near'] });
    const id = await add(Near);
    const url = await linkOf(Near, id);
    expect(url).toMatch(/\/i\/[\w-]{22}$/);
    // The same for everybody: it says nothing about who was handed it.
    expect(await linkOf(Near, id)).toBe(url);
    const page = await open(url);
    expect(page.status).toBe(200);
    expect(page.headers.get('x-robots-tag')).toContain('noindex');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.getSetCookie()).toEqual([]);
    const html = await page.text();
    expect(html).toContain('Mercy &lt;b&gt;House&lt;/b&gt;');
    expect(html).toContain('(570) 555-0142');
    expect(html).not.toMatch(/<script|night nurse/);
    expect(html).not.toContain(Near.name);
    const nonce = /<style nonce="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(page.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
    expect(await (await open(`${url}?l=es`)).text()).toContain('Por favor llame antes');
  });

  it('opens nothing once it was ended, is too old, or the resource was retired', async () => {
    const { Near, supervisor } = await app.world({ onDuty: ['Near'] });
    const id = await add(Near);
    const url = await linkOf(Near, id);
    const live = async () => (await supervisor.get('/v1/resources/{id}/links', { id })).items;
    const [made, ...others] = await live();
    expect([made?.createdBy, others]).toEqual([Near.name, []]);
    const days = (Date.parse(made?.expiresAt ?? '') - Date.parse(made?.createdAt ?? '')) / 86_400_000;
    expect(days).toBe(365);
    await supervisor.post('/v1/resources/{id}/link/revoke', { id });
    expect(await live()).toEqual([]);
    const ended = await open(url);
    expect(ended.status).toBe(404);
    expect(await ended.text()).not.toContain('Mercy');
    const next = await linkOf(Near, id);
    expect(next).not.toBe(url);
    expect((await open(next)).status).toBe(200);
    await app.owner.query(
      `UPDATE resource_link SET expires_at = now() - interval '10 years' WHERE resource_id = $1`,
      [id],
    );
    expect((await open(next)).status).toBe(404);
    expect(await live()).toEqual([]);
    const third = await linkOf(Near, id);
    await supervisor.post('/v1/resources/{id}/retire', { id });
    expect((await open(third)).status).toBe(404);
    expect(await refusal(linkOf(Near, id))).toMatchObject({ code: 'resource.not_found' });
    expect((await open(`${PUBLIC_URL}/i/nothing`)).status).toBe(404);
  });
});

describe('a text to a person', () => {
  it('is a link and nothing else, goes only to who agreed, and their number is forgotten with it', async () => {
    const { Near, organizationId } = await app.world({ onDuty: ['Near'] });
    const id = await add(Near);
    expect(await refusal(text(Near, id, { agreed: false }))).toMatchObject({ code: 'text.not_agreed' });
    expect(await refusal(text(Near, id, { number: '12' }))).toMatchObject({ code: 'request.invalid' });
    await text(Near, id);
    const url = await linkOf(Near, id);
    await told(
      `sms +12035550177: Here is the contact information you asked for: ${url} Reply STOP to get no more.`,
    );
    await eventually(async () =>
      expect(await kept(organizationId)).toEqual([
        { number: null, link: null, reason: null, sent: true, sent_by: Near.id },
      ]),
    );
    const audited = await app.rows(
      `SELECT row_to_json(audit_entry)::text AS entry FROM audit_entry WHERE organization_id = $1 AND action = 'resource.text'`,
      [organizationId],
    );
    expect(audited).toHaveLength(1);
    expect(JSON.stringify(audited)).not.toContain('5550177');

    await text(Near, id, { language: 'es', number: '203 555 0178' });
    await told(/^sms \+12035550178: Los datos de contacto .*\?l=es Responda STOP/);
  });

  it('goes no more to who answered STOP, until they say START; other answers get none', async () => {
    const { Near, organizationId } = await app.world({ onDuty: ['Near'] });
    const id = await add(Near);
    const number = '+12035550181';
    await text(Near, id, { number });
    await told(`sms ${number}: Here is`);
    // Neither tells on a phone that others see what we are.
    expect(await outside.text(app, number, 'Thanks, who is this?')).toBe('');
    expect(await outside.text(app, number, 'STOP')).toBe('');
    expect(await refusal(text(Near, id, { number }))).toMatchObject({ status: 409, code: 'text.stopped' });
    expect(await kept(organizationId)).toHaveLength(1);
    await outside.text(app, number, 'START');
    await text(Near, id, { number });
    await told(`sms ${number}: Here is`);
  });

  it('is not sent again and again to one number', async () => {
    const { Near } = await app.world({ onDuty: ['Near'] });
    const id = await add(Near);
    const number = '+12035550183';
    for (let sent = 0; sent < 3; sent += 1) await text(Near, id, { number });
    expect(await refusal(text(Near, id, { number }))).toMatchObject({ status: 429, code: 'rate.limited' });
    await told(...Array.from({ length: 3 }, () => `sms ${number}: Here is`));
  });
});
