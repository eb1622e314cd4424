import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';

const app = useApp();
const surf = useBrowser(app);

const language = (page: Page): Promise<string | null> => page.locator('html').getAttribute('lang');

describe('a nurse who reads Spanish', () => {
  it('gets the request page in the language of her browser, and can have the other with what she typed', async () => {
    const { nurse } = await app.world({ onDuty: ['dana'] });
    const surfer = surf();
    const page = await surfer.open(`/request/${nurse.token}`, { ...phone, locale: 'es-MX' });
    await page.getByLabel('Unidad o habitación').fill('Cama 12');
    expect(await language(page)).toBe('es-US');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.getByLabel('Unit or room').inputValue()).toBe('Cama 12');
    expect(await language(page)).toBe('en');
    await page.reload();
    await page.getByRole('button', { name: 'Español' }).click();
    await see(page, 'Por favor, sin nombres');
    expect(surfer.complaints).toEqual([]);
  });
});

describe('a coach who reads Spanish', () => {
  it('has every device in Spanish once she chose it on one', async () => {
    const { dana } = await app.world({ onDuty: ['dana'] });
    const surfer = surf();
    const page = await surfer.open('/coach', { ...desktop, who: dana });
    await page.getByRole('button', { name: 'Account of dana' }).click();
    await page.getByText('Español').click();
    await see(page, 'Cerrar sesión');
    expect(await language(page)).toBe('es-US');
    expect(await dana.get('/v1/me')).toMatchObject({ language: 'es' });
    const other = await surfer.open('/coach', { ...phone, who: dana });
    await other.getByRole('link', { name: 'Mi trabajo' }).waitFor();
    expect(surfer.complaints).toEqual([]);
  });
});
