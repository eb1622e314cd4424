import { describe, expect, it } from '@jest/globals';
import { readCommand } from './command.js';

describe('readCommand', () => {
  it('reads the command and what stands behind it', () => {
    expect(readCommand('/onduty')).toEqual({ name: 'onduty', words: '' });
    expect(readCommand(' /Resources  detox tonight ')).toEqual({ name: 'resources', words: 'detox tonight' });
    expect(readCommand('/ask Any bed\nfor a couple?')).toEqual({
      name: 'ask',
      words: 'Any bed\nfor a couple?',
    });
  });

  it.each(['/2 of the beds are left', '/whatever', 'see /onduty', '/', ''])(
    'takes %j for a message',
    (text) => {
      expect(readCommand(text)).toBeNull();
    },
  );
});
