import { describe, expect, it } from '@jest/globals';
import { excerptOf } from './excerpt.js';

describe('an excerpt', () => {
  it('says where what was looked for stands', () => {
    expect(excerptOf('a \u0001bed\u0002 at \u0001Cedar\u0002')).toEqual({
      excerpt: 'a bed at Cedar',
      marks: [
        { start: 2, length: 3 },
        { start: 9, length: 5 },
      ],
    });
    expect(excerptOf('\u0001bed\u0002')).toEqual({ excerpt: 'bed', marks: [{ start: 0, length: 3 }] });
    expect(excerptOf('🙏 nothing')).toEqual({ excerpt: '🙏 nothing', marks: [] });
  });
});
