import { describe, expect, it } from '@jest/globals';
import { JobQueue } from '@causeway/platform';
import { useApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';

const app = useApp();

const alarmed = (reason: string) => ({ needsYou: { reason } });

describe('requests that are looked at together', () => {
  it('are each offered to another coach when somebody comes on duty', async () => {
    const { nurse, dispatcher, Near, Far } = await app.world({ offDuty: ['Near', 'Far'] });
    const requests = [await nurse.ask({ place: 'Bay 1' }), await nurse.ask({ place: 'Bay 2' })];
    for (const request of requests)
      await eventually(async () =>
        expect(await dispatcher.card(request)).toMatchObject(alarmed('nobody_on_duty')),
      );
    await Promise.all([Near.setDuty(true), Far.setDuty(true)]);
    for (const request of requests)
      await eventually(async () => {
        const told = await dispatcher.story(request);
        expect(told.filter((step) => step.startsWith('offered'))).toHaveLength(1);
      });
    const asked = await app.rows<{ coach_id: string }>(
      `SELECT coach_id FROM offer WHERE request_id = ANY ($1) AND status = 'open'`,
      [requests.map(({ id }) => id)],
    );
    expect(new Set(asked.map(({ coach_id: id }) => id))).toEqual(new Set([Near.id, Far.id]));
  });

  it('do not wait for one that somebody else is changing just now', async () => {
    const { nurse, dispatcher, Near } = await app.world({ offDuty: ['Near'] });
    const held = await nurse.ask({ place: 'Bay 1' });
    const free = await nurse.ask({ place: 'Bay 2' });
    for (const request of [held, free])
      await eventually(async () =>
        expect(await dispatcher.card(request)).toMatchObject(alarmed('nobody_on_duty')),
      );
    const holder = await app.owner.connect();
    try {
      await holder.query('BEGIN');
      // As somebody who is about to end it would, and takes their time.
      await holder.query('SELECT 1 FROM coach_request WHERE id = $1 FOR UPDATE', [held.id]);
      await Near.setDuty(true);
      // The first one came before, so the coach is kept for it; the search of the other goes on all the same.
      await eventually(async () =>
        expect(await dispatcher.card(free)).toMatchObject(alarmed('everybody_busy')),
      );
      expect(await dispatcher.story(held)).not.toContain('offered Near');
      await holder.query('COMMIT');
    } finally {
      holder.release();
    }
    await Near.offered(held);
  });

  it('go on when one of them goes wrong', async () => {
    const { nurse, dispatcher, organizationId, Near, Far } = await app.world({ offDuty: ['Near', 'Far'] });
    const broken = await nurse.ask({ place: 'Bay 1' });
    const sound = await nurse.ask({ place: 'Bay 2' });
    for (const request of [broken, sound])
      await eventually(async () =>
        expect(await dispatcher.card(request)).toMatchObject(alarmed('nobody_on_duty')),
      );
    await app.owner.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql
      AS $$ BEGIN RAISE EXCEPTION 'This one goes wrong'; END $$`);
    await app.owner.query(`CREATE TRIGGER refuse BEFORE INSERT ON offer
      FOR EACH ROW WHEN (NEW.request_id = '${broken.id}') EXECUTE FUNCTION refuse()`);
    try {
      await Promise.all([Near.setDuty(true), Far.setDuty(true)]);
      await eventually(async () => expect(await dispatcher.story(sound)).toContain('offered Far'));
    } finally {
      await app.owner.query('DROP TRIGGER refuse ON offer');
    }
    app.nest.get(JobQueue).add('dispatch.match', { organizationId });
    await Near.offered(broken);
  });
});
