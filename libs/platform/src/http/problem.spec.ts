import { DomainError } from '@causeway/contracts';
import { describe, expect, it } from '@jest/globals';
import { NotFoundException } from '@nestjs/common';
import { problemOf } from './problem.js';

describe('problemOf', () => {
  it('shows a refusal with its code, status and detail', () => {
    expect(problemOf(new DomainError('offer.already_taken', 'x'))).toMatchObject({
      status: 409,
      code: 'offer.already_taken',
      detail: 'x',
      type: 'urn:causeway:problem:offer.already_taken',
    });
  });

  it('tells nothing about an unexpected error', () => {
    const problem = problemOf(new Error('SELECT secret'));
    expect(problem).toMatchObject({ status: 500, code: 'internal' });
    expect(JSON.stringify(problem)).not.toContain('secret');
  });

  it.each([
    [new NotFoundException(), 'not_found'],
    [Object.assign(new Error(), { statusCode: 413 }), 'request.too_large'],
    [Object.assign(new Error(), { code: '57P01' }), 'service.unavailable'],
    [Object.assign(new Error(), { code: 'ECONNREFUSED' }), 'service.unavailable'],
    [Object.assign(new Error(), { code: '23505' }), 'internal'],
    [Object.assign(new Error(), { code: '22P02' }), 'request.invalid'],
  ])('%s → %s', (error, code) => {
    expect(problemOf(error).code).toBe(code);
  });
});
