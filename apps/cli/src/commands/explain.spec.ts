import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@causeway/contracts';
import { explain } from './explain.js';

describe('an error, explained', () => {
  it('says what was refused in the words that people read, and which field it was', () => {
    const errors = [{ field: 'longitude', message: 'both coordinates are needed, or none' }];
    expect(explain(new DomainError('request.invalid', undefined, errors))).toBe(
      'Some of what was sent cannot be used. longitude: both coordinates are needed, or none.',
    );
    expect(explain(new DomainError('facility.retired', 'Call +12035550100.'))).toMatch(
      /any more\..* Call \+12035550100\.$/,
    );
  });

  it('says what to do when the database is not there', () => {
    const error = Object.assign(new Error('refused'), { code: 'ECONNREFUSED', address: '::1', port: 5432 });
    expect(explain(new AggregateError([error]))).toContain('does not answer at ::1:5432');
  });
});
