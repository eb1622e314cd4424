import { describe, expect, it } from '@jest/globals';
import { emptyContact } from '../follow-ups/contact-draft.js';
import { closingBody, emptyClosing, missingContact, type ClosingDraft } from './closing-draft.js';

const contact = { ...emptyContact, addressedAs: 'Joni', phone: '2035550177', agreed: true };
const said = { ...emptyClosing, outcome: 'engaged' as const };
const full = {
  ...said,
  hardCall: true,
  linkages: [{ resourceId: 'r1', kind: 'detox' as const, name: 'Open Door' }],
  naloxoneGiven: true,
  followUp: 'yes' as const,
  contact,
} satisfies ClosingDraft;

describe('closing', () => {
  it('sends the outcome alone when nothing else was said', () => {
    expect(closingBody(said, ' ', 'Yes.')).toEqual({ outcome: 'engaged' });
  });

  it('sends what was said, and the contact only with a yes', () => {
    expect(closingBody(full, 'Calm now', 'You may call me.')).toEqual({
      outcome: 'engaged',
      note: 'Calm now',
      hardCall: true,
      linkages: [{ resourceId: 'r1' }],
      naloxoneGiven: true,
      followUp: 'yes',
      contact: {
        addressedAs: 'Joni',
        phone: '2035550177',
        mayLeaveMessage: false,
        consentText: 'You may call me.',
      },
    });
    expect(closingBody({ ...full, followUp: 'ask_later' }, '', '')).not.toHaveProperty('contact');
  });

  it('sends nothing about a person who was not met, whatever was typed before', () => {
    expect(closingBody({ ...full, outcome: 'left_before_arrival' }, '', '')).toEqual({
      outcome: 'left_before_arrival',
      hardCall: true,
    });
  });

  it('asks for a contact only with a yes', () => {
    expect(missingContact({ ...said, followUp: 'no' })).toEqual([]);
    expect(missingContact({ ...said, followUp: 'yes' })).toEqual(['addressedAs', 'phone', 'agreed']);
    expect(missingContact(full)).toEqual([]);
  });
});
