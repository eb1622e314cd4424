import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';

const app = useApp();
const surf = useBrowser(app);
const inSpanish = { locale: 'es-MX' };

const language = (page: Page): Promise<string | null> => page.locator('html').getAttribute('lang');

/** How far the page can be moved sideways, in pixels: words that are longer than in English must not push anything out. */
const wider = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth - window.innerWidth');

describe('a nurse who reads Spanish', () => {
  it('gets the request page in the language of her browser, and can have the other with what she typed', async () => {
    const { nurse } = await app.world({ onDuty: ['dana'] });
    const surfer = surf();
    const page = await surfer.open(`/request/${nurse.token}`, { ...phone, ...inSpanish });
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

  it('asks, and reads who comes', async () => {
    const { nurse, dana } = await app.world({ onDuty: ['dana'] });
    const surfer = surf();
    const page = await surfer.open(`/request/${nurse.token}`, { ...phone, ...inSpanish });
    await page.getByLabel('Unidad o habitación').fill('Cama 12');
    await page.getByLabel('Número al cual llamarle').fill('(203) 555-0142');
    await page.getByText('Alcohol').click();
    await page.getByText('Sí', { exact: true }).click();
    await page.getByRole('button', { name: 'Pedir un coach' }).click();
    await see(page, 'Estamos buscando un coach');
    await dana.accept(await dana.offered());
    await see(page, /dana va a venir/);
    expect(await barriers(page)).toEqual([]);
    expect(await wider(page)).toBeLessThanOrEqual(0);
    expect(surfer.complaints).toEqual([]);
  });

  it('can read the number to call before any script has run', async () => {
    const { nurse } = await app.world();
    const surfer = surf();
    const page = await surfer.open(`/request/${nurse.token}`, {
      ...phone,
      ...inSpanish,
      javaScriptEnabled: false,
    });
    await see(page, 'Llamar a la central');
    await see(page, 'Por favor, sin nombres');
    expect(await language(page)).toBe('es-US');
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

  it('is asked, goes and closes; what is sent to her is in Spanish from the first screen on', async () => {
    const { nurse, dispatcher, dana } = await app.world({ onDuty: ['dana'] });
    const surfer = surf();
    const page = await surfer.open('/coach', { ...phone, ...inSpanish, who: dana });
    await see(page, 'Ahora mismo nadie le pide nada');
    const request = await nurse.ask();
    await see(page, '¿Puede ir?');
    expect(await barriers(page)).toEqual([]);
    expect(await wider(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Aceptar' }).click();
    await page.getByRole('button', { name: 'Voy en camino' }).click();
    await page.getByRole('button', { name: 'Ya llegué' }).click();
    expect(await wider(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: /^Cerrar/ }).click();
    await page.getByText('Se habló con la persona').click();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: /^Cerrar/ }).click();
    await see(page, '¿Cómo está?');
    expect(await dispatcher.card(request)).toMatchObject({ status: 'closed', outcome: 'engaged' });
    expect(await dana.get('/v1/me')).toMatchObject({ language: 'es' });
    expect(surfer.complaints).toEqual([]);
  });
});

describe('a dispatcher who reads Spanish', () => {
  it('runs the board in Spanish, and is told in it what went wrong', async () => {
    const { nurse, dispatcher, dana } = await app.world({ onDuty: ['dana'] });
    const request = await nurse.ask({ preferredLanguage: 'es' });
    await dana.accept(await dana.offered(request));
    await dispatcher.put('/v1/me/language', { body: { language: 'es' } });
    const surfer = surf();
    const page = await surfer.open(`/board/${request.id}`, { ...desktop, who: dispatcher });
    await see(page, 'Con la persona');
    await see(page, /dana .*la tiene, todavía no sale/);
    expect(await barriers(page)).toEqual([]);
    expect(await wider(page)).toBeLessThanOrEqual(0);
    await page.goto(`${app.url}/board/00000000-0000-4000-8000-000000000000`);
    await see(page, 'Aquí no se conoce esta solicitud.');
    await page.goto(`${app.url}/help/rota`);
    await see(page, 'Lo que pasa solo');
    expect(surfer.complaints).toEqual([]);
  });
});

describe('somebody who has not signed in', () => {
  it('reads the sign-in page in the language of the browser, and why it was refused', async () => {
    const surfer = surf();
    const page = await surfer.open('/sign-in', { ...phone, ...inSpanish, colorScheme: 'dark' });
    await page.getByLabel('Correo electrónico').fill('nadie@rco.example');
    await page.getByLabel('Contraseña', { exact: true }).fill('no es esta');
    await page.getByRole('button', { name: 'Entrar' }).click();
    await see(page, 'El correo electrónico o la contraseña no son correctos.');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await see(page, 'E-mail or password is not right.');
    expect(surfer.complaints).toEqual([]);
  });
});
