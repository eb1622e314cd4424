import { describe, expect, it } from '@jest/globals';
import { after, now, policy, request } from './situation.fixture.js';
import { stillHere } from './still-here.js';

const terms = { ...policy, stillHereMinutes: 30, stillHereAnswerMinutes: 10 };
const asked = (changes: Parameters<typeof request>[0], at: Date) => stillHere(request(changes), terms, at);

describe('"is the person still here?"', () => {
  it('is asked after half an hour, and when the person was going to leave', () => {
    expect(asked({}, now)).toEqual({ ask: false, alarm: null, nextAt: after(1800) });
    expect(asked({}, after(1800))).toEqual({ ask: true, alarm: null, nextAt: after(2400) });
    expect(asked({ expectedLeaveAt: after(600) }, after(600))).toMatchObject({ ask: true });
  });

  it('waits ten minutes for the answer, then the dispatcher should know', () => {
    const pending = { stillHere: { askedAt: after(1800), answeredAt: null, byPhone: false } };
    expect(asked(pending, after(2000))).toEqual({ ask: false, alarm: null, nextAt: after(2400) });
    expect(asked(pending, after(2400))).toMatchObject({ ask: false, alarm: 'still_here_unanswered' });
  });

  it('is asked again half an hour after the answer', () => {
    const answered = { stillHere: { askedAt: after(1800), answeredAt: after(1900), byPhone: false } };
    expect(asked(answered, after(2000))).toMatchObject({ ask: false, nextAt: after(3700) });
    expect(asked(answered, after(3700))).toMatchObject({ ask: true });
  });

  it('is for the dispatcher to ask at once where nobody has a page to be asked on', () => {
    const onThePhone = { askedAt: null, answeredAt: null, byPhone: true };
    expect(asked({ stillHere: onThePhone }, after(1700)).alarm).toBeNull();
    expect(asked({ stillHere: onThePhone }, after(1800))).toMatchObject({
      ask: true,
      alarm: 'still_here_to_ask',
    });
    const pending = { ...onThePhone, askedAt: after(1800) };
    expect(asked({ stillHere: pending }, after(1900))).toMatchObject({
      ask: false,
      alarm: 'still_here_to_ask',
    });
    const answered = { ...pending, answeredAt: after(1900) };
    expect(asked({ stillHere: answered }, after(1901))).toMatchObject({ ask: false, alarm: null });
  });

  it('is never asked where that is not wished', () => {
    expect(stillHere(request(), { ...terms, stillHereMinutes: null }, after(86_400)).ask).toBe(false);
  });
});
