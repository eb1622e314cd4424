import { describe, expect, it } from '@jest/globals';
import { showTyped } from './typed-phone.js';

/** Types key by key, as the field sees it. */
function type(text: string): string {
  let shown = '';
  for (const key of text) shown = showTyped(shown + key, shown);
  return shown;
}

describe('a call-back number while it is typed', () => {
  it.each([
    ['717555010', '717555010'],
    ['7175550100', '(717) 555-0100'],
    ['717-555-0100', '(717) 555-0100'],
    ['17175550100', '(717) 555-0100'],
    ['7175550100 ext. 12', '(717) 555-0100 ext. 12'],
    ['7175550100#12', '(717) 555-0100#12'],
    ['5512', '5512'],
    ['+44 20 7946 0018', '+44 20 7946 0018'],
  ])('%s is shown as %s', (typed, shown) => {
    expect(type(typed)).toBe(shown);
  });

  it('leaves corrections alone', () => {
    expect(showTyped('(717) 555-010', '(717) 555-0100')).toBe('(717) 555-010');
    expect(showTyped('(917) 555-0100', '(717) 555-0100')).toBe('(917) 555-0100');
  });
});
