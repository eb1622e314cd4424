import { describe, expect, it } from '@jest/globals';
import { contactBody, emptyContact, missingIn } from './contact-draft.js';

const typed = { ...emptyContact, addressedAs: ' Joni ', phone: '(203) 555-0177', agreed: true };

describe('a contact', () => {
  it('needs a name to call, a number and a yes', () => {
    expect(missingIn(emptyContact)).toEqual(['addressedAs', 'phone', 'agreed']);
    expect(missingIn({ ...typed, phone: '555' })).toEqual(['phone']);
    expect(missingIn(typed)).toEqual([]);
  });

  it('is sent with the words that were agreed to, and with no wish that was not said', () => {
    expect(contactBody(typed, 'You may call me.')).toEqual({
      addressedAs: 'Joni',
      phone: '(203) 555-0177',
      mayLeaveMessage: false,
      consentText: 'You may call me.',
    });
    expect(contactBody({ ...typed, weekday: '3', time: '18:00', language: 'es' }, 'Yes.')).toMatchObject({
      weekday: 3,
      time: '18:00',
      language: 'es',
    });
  });
});
