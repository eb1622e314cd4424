import { describe, expect, it } from '@jest/globals';
import { withoutTokens } from './logger.js';

describe('withoutTokens', () => {
  it('hides the token in the links that carry one, and the query', () => {
    expect(withoutTokens('/status/cws_abc?x=1')).toBe('/status/…');
    expect(withoutTokens('/request/cwl_abc')).toBe('/request/…');
    expect(withoutTokens('/v1/calendar/cwc_abc.ics')).toBe('/v1/calendar/…');
    expect(withoutTokens('/v1/requests/5b?search=Ward')).toBe('/v1/requests/5b');
  });
});
