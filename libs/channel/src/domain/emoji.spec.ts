import { describe, expect, it } from '@jest/globals';
import { isOneEmoji } from './emoji.js';

describe('a reaction', () => {
  it.each(['👍', '❤️', '🙏🏽', '👩‍👩‍👧', '🇵🇷', '1️⃣', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'])('may be %s', (text) => {
    expect(isOneEmoji(text)).toBe(true);
  });

  it.each(['', ' ', 'a', '1', 'ok', '👍👍', '👍!', '<b>', '🇵', '👍‍', `👩${'‍👩'.repeat(20)}`])(
    'is not "%s"',
    (text) => {
      expect(isOneEmoji(text)).toBe(false);
    },
  );
});
