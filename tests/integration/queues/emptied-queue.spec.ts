import { describe, expect, it } from '@jest/globals';
import { useApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { emptyQueue, storedJobs } from '../../support/jobs.js';

const app = useApp({ OFFER_SECONDS: '5' });

/** The one promise with a time: dispatch goes on within ten seconds. Here is some room for a busy machine. */
const WITHIN_MS = 15_000;

describe('when everything in the queue is lost', () => {
  it('requests that wait and offers that run out go on by themselves', async () => {
    const { nurse, dispatcher, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    const asked = await nurse.ask({ place: 'A' });
    const offer = await Near.offered(asked);
    await Far.line();
    await emptyQueue(app);

    const emptied = Date.now();
    const expiry = Date.parse(offer.expiresAt);
    await eventually(
      async () => expect(await dispatcher.story(asked)).toContain('offered Far'),
      Math.max(0, expiry - emptied) + WITHIN_MS,
    );
    expect(await dispatcher.story(asked)).toEqual([
      'received',
      'offered Near',
      'expired Near',
      'offered Far',
    ]);
  });

  it('a request whose wake-up was lost before it was looked at is found', async () => {
    const { dispatcher, nurse, Near } = await app.world({ onDuty: ['Near'] });
    const request = await nurse.ask();
    // As after a crash between storing and waking: the row is there, no job is.
    await Near.decline(await Near.offered(request));
    await eventually(async () => expect((await dispatcher.card(request)).needsYou).not.toBeNull());
    await app.owner.query(
      `UPDATE coach_request SET status = 'received', next_action_at = received_at WHERE id = $1`,
      [request.id],
    );
    await emptyQueue(app);
    await eventually(
      async () => expect((await dispatcher.card(request)).status).toBe('searching'),
      WITHIN_MS,
    );
  });

  it('what is asked right after it is offered at once, and the schedulers are made again', async () => {
    const { nurse, Near } = await app.world({ onDuty: ['Near'] });
    await emptyQueue(app);
    const request = await nurse.ask();
    expect((await Near.offered(request)).requestId).toBe(request.id);
    await eventually(async () => {
      const names = (await storedJobs(app, 'dispatch')).map(({ name }) => name);
      expect(names).toContain('dispatch.sweep');
    }, WITHIN_MS);
  });

  it('again and again, ten requests still end with one coach each', async () => {
    const { nurse, dispatcher, Ann, Ben, Cleo } = await app.world({ onDuty: ['Ann', 'Ben', 'Cleo'] });
    const requests = await Promise.all(
      Array.from({ length: 10 }, (_, index) => nurse.ask({ place: `Bay ${index}` })),
    );
    let open = requests.length;
    const disturb = async () => {
      while (open > 0) {
        await emptyQueue(app);
        await new Promise((done) => setTimeout(done, 500));
      }
    };
    const disturbing = disturb();
    const work = async (coach: typeof Ann) => {
      while (open > 0) {
        const [offer] = (await coach.get('/v1/offers')).items;
        if (!offer || (await coach.tryToAccept(offer)) !== 'won') continue;
        const [assignment] = (await coach.get('/v1/assignments')).items;
        if (assignment) await coach.close(assignment);
        open = (await dispatcher.get('/v1/requests')).items.length;
      }
    };
    await Promise.all([Ann, Ben, Cleo].map(work));
    await disturbing;
    for (const request of requests) {
      const story = await dispatcher.story(request);
      expect(story.filter((step) => step.startsWith('accepted'))).toHaveLength(1);
      expect(story.at(-1)).toMatch(/^closed/);
    }
  });
});
