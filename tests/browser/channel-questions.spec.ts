import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';
import { say } from '../support/channels.js';

const app = useApp();
const surf = useBrowser(app);

describe('a question to the team', () => {
  it('is looked into and answered, in one tap each, and everybody sees it', async () => {
    const { dispatcher, dana, channelId: id } = await app.world({ onDuty: ['dana'] });
    const { seq } = await say(dana, id, 'Anyone know a bed tonight?', { question: true });
    const surfer = surf();
    const asking = await surfer.open('/channel', { ...phone, who: dana });
    const knowing = await surfer.open('/channel', { ...desktop, who: dispatcher, colorScheme: 'dark' });
    await see(asking, 'Question · open');
    // One does not look into one's own question.
    await see(asking, 'It is answered');
    expect(await asking.getByRole('button', { name: "I'm looking" }).count()).toBe(0);
    await knowing.getByRole('button', { name: "I'm looking" }).click();
    await see(asking, /is looking into it/);
    await see(knowing, "I can't after all");
    expect(await barriers(knowing)).toEqual([]);
    const { seq: answer } = await say(dispatcher, id, 'Mercy has two', { thread: seq });
    await asking.getByRole('button', { name: 'It is answered' }).click();
    await see(knowing, 'Answered');
    await see(asking, 'Still needed');
    expect(await barriers(asking)).toEqual([]);

    await dana.post('/v1/channels/{id}/messages/{seq}/question/reopen', { id, seq });
    await see(knowing, 'Question · open');
    await dana.post('/v1/channels/{id}/messages/{seq}/question/answer', { id, seq, body: { answer } });
    await see(knowing, 'Answered');
    expect(surfer.complaints).toEqual([]);
  });
});
