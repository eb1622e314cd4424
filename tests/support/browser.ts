import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { TestApp } from './app.js';
import { launchChromium } from './chromium.js';
import type { Holder } from './people.js';

export const phone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
} satisfies BrowserContextOptions;
export const desktop = { viewport: { width: 1440, height: 900 } } satisfies BrowserContextOptions;

/** Generous, in milliseconds: what takes this long is broken, not slow. */
const PATIENCE_MS = 20_000;

interface Opening extends BrowserContextOptions {
  who?: Holder;
  /** Sets up the device before its first page opens. */
  prepare?: (context: BrowserContext) => Promise<unknown>;
}

/** Opens pages as people do, and notices what a person would not: errors in the console. */
export class Surfer {
  readonly complaints: string[] = [];
  private readonly devices: BrowserContext[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly app: TestApp,
  ) {}

  /** A page of a device of its own; with `who`, that person has signed in there. */
  async open(path: string, options: Opening = {}): Promise<Page> {
    const { who, prepare, ...device } = options;
    const context = await this.browser.newContext({
      baseURL: this.app.url,
      reducedMotion: 'reduce',
      ...device,
    });
    this.devices.push(context);
    context.setDefaultTimeout(PATIENCE_MS);
    if (who) await context.addCookies([{ name: 'causeway_session', value: who.token, url: this.app.url }]);
    await prepare?.(context);
    const page = await context.newPage();
    page.on('pageerror', (error) => this.complaints.push(`${path}: ${error.message}`));
    page.on('console', (message) => {
      const expected = /Failed to load resource|WebSocket connection|ERR_INTERNET_DISCONNECTED/.test(
        message.text(),
      );
      if (message.type() === 'error' && !expected) this.complaints.push(`${path}: ${message.text()}`);
    });
    await page.goto(path);
    return page;
  }

  async close(): Promise<void> {
    await Promise.all(this.devices.splice(0).map((device) => device.close()));
  }
}

/** A browser for the tests of this file. What a test opened is closed with it: open pages go on working. */
export function useBrowser(app: TestApp): () => Surfer {
  let browser: Browser;
  const surfers: Surfer[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(async () => {
    await Promise.all(surfers.splice(0).map((surfer) => surfer.close()));
  });
  afterAll(() => browser.close());
  return () => {
    const surfer = new Surfer(browser, app);
    surfers.push(surfer);
    return surfer;
  };
}

/** What axe has against the page as it is now. */
export async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

/** Waits until this text can be seen. */
export const see = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).first().waitFor();
