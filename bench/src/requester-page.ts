import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { root } from './support/causeway.js';
import { temporaryFolder } from './support/database.js';
import type { Figure, Terms } from './support/figure.js';
import { npmStart } from './support/npm-start.js';
import { requestBody } from './support/request-body.js';
import { Scope } from './support/scope.js';

const GOAL_KB = 70;

/** JavaScript that a ward's old computer has to load, counted in the build and in a browser. */
export const requesterPage = ({ say }: Terms): Promise<Figure[]> =>
  Scope.run(async (scope) => {
    const built = inBuild();
    const started = await npmStart(scope, temporaryFolder(scope));
    const executablePath = process.env.CHROME_PATH;
    if (!executablePath) throw new Error('CHROME_PATH is not set: run this with "npm run bench".');
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    });
    scope.later(() => browser.close());

    const page = await browser.newPage();
    const scripts = await countScripts(page);
    await page.goto(started.requestLink, { waitUntil: 'networkidle' });
    const requestPage = scripts.bytes();
    await page.goto(await statusUrl(started.requestLink), { waitUntil: 'networkidle' });
    for (const line of scripts.lines()) say(line);
    return [
      {
        name: 'JavaScript of request and status page in the build, gzip',
        value: built,
        unit: 'KB',
        goal: { most: GOAL_KB },
      },
      {
        name: '  received by a browser for the request page',
        value: requestPage / 1024,
        unit: 'KB',
        goal: { most: GOAL_KB },
      },
      { name: '  and for both pages', value: scripts.bytes() / 1024, unit: 'KB', goal: { most: GOAL_KB } },
    ];
  });

/** All that these pages may ever load, as the web app's own script weighs it. */
function inBuild(): number {
  const script = join(root, 'apps/web/scripts/requester-size.mjs');
  const text = execFileSync(process.execPath, [script], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const total = /([\d.]+) KB in all/.exec(text)?.[1];
  if (!total) throw new Error('requester-size.mjs did not say the size');
  return Number(total);
}

/** Counts the bytes of every script as they came over the wire, gzipped: not every old proxy lets Brotli through. */
async function countScripts(page: Page): Promise<{ bytes: () => number; lines: () => string[] }> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const scripts = new Map<string, { url: string; bytes: number }>();
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script') scripts.set(requestId, { url: response.url, bytes: 0 });
  });
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const script = scripts.get(requestId);
    if (script) script.bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.setExtraHTTPHeaders', { headers: { 'accept-encoding': 'gzip' } });
  return {
    bytes: () => [...scripts.values()].reduce((total, { bytes }) => total + bytes, 0),
    lines: () =>
      [...scripts.values()]
        .filter(({ bytes }) => bytes > 0)
        .map(({ url, bytes }) => `${(bytes / 1024).toFixed(1).padStart(6)} KB ${new URL(url).pathname}`),
  };
}

async function statusUrl(requestLink: string): Promise<string> {
  const { origin, pathname } = new URL(requestLink);
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${pathname.split('/').at(-1) ?? ''}`,
  };
  const answer = await fetch(`${origin}/v1/requests`, {
    method: 'POST',
    headers,
    body: JSON.stringify(requestBody(1)),
  });
  const { statusUrl: url } = (await answer.json()) as { statusUrl: string };
  return origin + new URL(url).pathname;
}
