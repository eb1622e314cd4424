import { expect, it } from '@jest/globals';
import { useApp } from '../../support/app.js';
import { useOutside } from '../../support/outside/outside.js';

const outside = useOutside(() => app);
const app = useApp(async () => ({ ...(await outside.settings()), SMS_AFTER_SECONDS: '0' }));

it('writes to a coach who chose Spanish in Spanish, and to everybody else in English', async () => {
  const { nurse, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
  const phone = await outside.phoneOf(app, Near);
  await outside.ringsFor(Near);
  await outside.phoneOf(app, Far);
  await Near.put('/v1/me/language', { body: { language: 'es' } });
  const request = await nurse.ask();
  await Near.offered(request);
  await outside.expectNotifications(app, [
    'push Near: Nueva solicitud cerca de usted',
    'sms Near: Nueva solicitud cerca de usted. Responda SI',
  ]);
  expect(await outside.text(app, phone, 'Esta vez no, gracias')).toBe(
    'No se preocupe. Le preguntamos al siguiente coach.',
  );
  await Far.offered(request);
  await outside.expectNotifications(app, ['sms Far: New request near you']);
  expect(await outside.text(app, '+12035559998', 'Hola')).toMatch(/not known here.*No conocemos/);
});
