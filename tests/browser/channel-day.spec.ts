import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, useBrowser } from '../support/browser.js';
import { logOf } from '../support/channels.js';
import { eventually } from '../support/eventually.js';

/** `CAUSEWAY_TEST_DAY=500` lives through a whole day; by default a short one. */
const DAY = Number(process.env.CAUSEWAY_TEST_DAY ?? 60);
/** After so many messages everybody has the same before their eyes. */
const ROUND = 12;

const tablet = { viewport: { width: 768, height: 1024 } };
const lines = [
  'Morning, all. I am on until four.',
  'Cedar House has beds today, ask for the intake nurse.',
  'Thank you!',
  'Harbor General asked for somebody at the front desk, I am on my way.',
  'Does the van run on Sunday?',
  'ok',
  'New flyer of the Thursday circle is on the board in the office. Please take a stack with you when you go to the library, they asked for some.',
  'https://example.org/meetings',
  'The meeting at the library moved to the second floor.',
  '🙏',
];

const app = useApp();
const surf = useBrowser(app);

/** Every message has a number at its end. */
const numbered = (text: string) => new RegExp(`${/№\d+$/.exec(text)?.[0] ?? ''}\\b`);
const message = (page: Page, text: string) => page.getByRole('article', { name: numbered(text) });
const box = (page: Page) => page.getByRole('textbox', { name: /^message to/i });
/** The pages’ own view of the newest messages, top to bottom. */
const newest = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('[role=log] [role=article]')].slice(-${ROUND})
    .map((each) => (each.textContent.match(/№\\d+/) ?? [''])[0]).filter(Boolean)`);

describe('a day of the team', () => {
  it(
    'is lived through on three devices: cut off, reloaded, and the same for all in the end',
    async () => {
      const { dispatcher, dana, marcus, channelId } = await app.world({ onDuty: ['dana', 'marcus'] });
      const surfer = surf();
      const desk = await surfer.open('/channel', { ...desktop, who: dispatcher });
      const coach = await surfer.open('/channel', { ...phone, who: dana, colorScheme: 'dark' });
      const other = await surfer.open('/channel', { ...tablet, who: marcus });
      const pages = [desk, coach, other];
      const said: string[] = [];

      const say = async (page: Page): Promise<string> => {
        const text = `${lines[said.length % lines.length] ?? ''} №${said.length + 1}`;
        said.push(text);
        await box(page).fill(text);
        await page.getByRole('button', { name: 'Send' }).click();
        return text;
      };
      const choose = async (page: Page, text: string, choice: string) => {
        await message(page, text).hover();
        await message(page, text).getByRole('button', { name: 'More actions' }).click();
        await page.getByRole('menuitem', { name: choice }).click();
      };

      await Promise.all(pages.map((page) => box(page).waitFor()));
      for (let round = 0; said.length < DAY; round += 1) {
        // Somebody is in a tunnel while the others go on, and what she writes there comes later.
        const away = pages[round % pages.length] ?? coach;
        const cut = round % 3 === 1;
        if (cut) await away.context().setOffline(true);
        let last = '';
        for (let turn = 0; turn < ROUND; turn += 1) last = await say(pages[(turn * 7 + round) % 3] ?? desk);
        if (round % 4 === 2) await away.reload();
        if (cut) await away.context().setOffline(false);
        for (const page of pages) await message(page, last).waitFor();

        if (round % 5 === 0) {
          await choose(desk, last, 'Pin');
          await message(coach, last).dispatchEvent('pointerdown', { pointerType: 'touch' });
          await coach.getByRole('dialog').getByRole('button', { name: '🙏' }).click();
          await message(desk, last)
            .getByRole('button', { name: /🙏.*dana/ })
            .waitFor();
        }
        if (round % 5 === 3) {
          await coach.goto('/directory');
          await coach.getByRole('searchbox').waitFor();
          await coach.goto('/channel');
          await message(coach, last).waitFor();
        }
        // All show the same, in one order.
        await eventually(async () => {
          const [first, ...rest] = await Promise.all(pages.map(newest));
          expect(first).toHaveLength(ROUND);
          for (const each of rest) expect(each).toEqual(first);
        });
      }

      const log = await logOf(dispatcher, channelId);
      const stored = log.flatMap(({ type, text }) => (type === 'message.posted' && text ? [text] : []));
      expect(stored.toSorted()).toEqual(said.toSorted());
      expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
      for (const page of pages) expect(await barriers(page)).toEqual([]);
      expect(surfer.complaints).toEqual([]);
    },
    60_000 + DAY * 2_000,
  );
});
