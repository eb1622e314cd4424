import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { wallIn } from '../support/rota.js';

const app = useApp();

const thisMonth = () => wallIn(app, 0).date.slice(0, 7);

describe('the report of hours', () => {
  it('counts by name what each coach carried; a coach sees her own row', async () => {
    const { organizationId, nurse, dispatcher, ada, ben } = await app.world({
      onDuty: ['ada'],
      offDuty: ['ben'],
    });
    // The month that begins on this Wednesday, of which the report knows every hour: 2026-04.
    await app.owner.query(
      `INSERT INTO shift (organization_id, date, role, member_id, starts_at, ends_at) VALUES
         ($1, '2026-04-10', 'primary', $2, '2026-04-10 20:00-04', '2026-04-11 08:00-04'),
         ($1, '2026-04-15', 'secondary', $2, '2026-04-15 08:00-04', '2026-04-15 16:00-04'),
         ($1, '2026-04-30', 'primary', $3, '2026-04-30 22:00-04', '2026-05-01 06:00-04')`,
      [organizationId, ada.id, ben.id],
    );
    await app.owner.query(
      `INSERT INTO duty_spell (organization_id, member_id, started_at, expires_at, ended_at)
       VALUES ($1, $2, '2026-03-31 22:00-04', '2026-04-01 10:00-04', '2026-04-01 04:00-04'),
         ($1, $3, '2026-04-10 12:00-04', '2026-04-10 22:00-04', '2026-04-10 12:30-04')`,
      [organizationId, ada.id, ben.id],
    );
    const report = await dispatcher.get('/v1/rota/hours', { query: { month: '2026-04' } });
    const none = { offers: 0, accepted: 0, hardCalls: 0, offersPerHour: null, acceptedPerHour: null };
    expect(report).toEqual({
      month: '2026-04',
      items: [
        {
          memberId: ada.id,
          coachName: ada.name,
          shifts: 2,
          primary: 12,
          secondary: 8,
          night: 8,
          weekend: 8,
          onDuty: 4,
          ...none,
          offersPerHour: 0,
          acceptedPerHour: 0,
        },
        {
          memberId: ben.id,
          coachName: ben.name,
          shifts: 1,
          primary: 2,
          secondary: 0,
          night: 2,
          weekend: 0,
          onDuty: 0.5,
          // Half an hour says nothing about a rate.
          ...none,
        },
      ],
    });
    const own = await ben.get('/v1/rota/hours', { query: { month: '2026-04' } });
    expect(own.items.map(({ memberId }) => memberId)).toEqual([ben.id]);

    // Never at the turn of a month, whenever this runs: what was asked is asked for by its own month.
    const request = await nurse.ask();
    await ada.close(await ada.accept(await ada.offered(request)), { outcome: 'engaged', hardCall: true });
    const [asked] = (await dispatcher.get('/v1/rota/hours', { query: { month: thisMonth() } })).items;
    expect(asked).toMatchObject({ memberId: ada.id, offers: 1, accepted: 1, hardCalls: 1 });
  });

  it('comes as a file for spreadsheets, in which no name can be a formula', async () => {
    const { dispatcher, ada } = await app.world({ offDuty: ['ada'] });
    await app.owner.query(`UPDATE member SET display_name = '=HYPERLINK("x"), Ada' WHERE id = $1`, [ada.id]);
    const { headers, text } = await dispatcher.send('GET', '/v1/rota/hours.csv?month=2026-04');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [heading, row, end] = text.split('\r\n');
    expect(heading).toMatch(/^Coach,Shifts,"Hours on call, primary"/);
    expect(row).toBe(`"'=HYPERLINK(""x""), Ada",0,0,0,0,0,0,0,0,0,,`);
    expect(end).toBe('');
    expect(await dispatcher.refused('GET', '/v1/rota/hours?month=2026-13')).toMatchObject({
      code: 'request.invalid',
    });
  });
});
