import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { refusal } from '../support/http.js';

const app = useApp();

describe("a member's language", () => {
  it('is none until it is chosen, and is known on every device then', async () => {
    const { dana, marcus } = await app.world({ onDuty: ['dana', 'marcus'] });
    expect(await dana.get('/v1/me')).toMatchObject({ language: null });
    await dana.put('/v1/me/language', { body: { language: 'es' } });
    expect(await dana.get('/v1/me')).toMatchObject({ language: 'es' });
    expect(await marcus.get('/v1/me')).toMatchObject({ language: null });
    await dana.put('/v1/me/language', { body: { language: 'en' } });
    expect(await dana.get('/v1/me')).toMatchObject({ language: 'en' });
  });

  it('is one that there is', async () => {
    const { dana } = await app.world({ onDuty: ['dana', 'marcus'] });
    const refused = await refusal(dana.put('/v1/me/language', { body: { language: 'fr' as 'es' } }));
    expect(refused).toMatchObject({ code: 'request.invalid', errors: [{ field: 'language' }] });
  });
});
