import { chromium, type Browser } from 'playwright-core';

/**
 * A headless Chromium: the one that the test runner found. Close it when done.
 *
 * @throws when CHROME_PATH is not set
 */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH;
  if (!executablePath) throw new Error('CHROME_PATH is not set: run the tests with "npm test".');
  const quiet = ['--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'];
  // Root, as in most containers, cannot have Chromium's sandbox; the pages are our own.
  return chromium.launch({ executablePath, args: ['--no-sandbox', ...quiet] });
}
