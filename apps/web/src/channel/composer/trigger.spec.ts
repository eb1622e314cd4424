import { describe, expect, it } from '@jest/globals';
import { complete, triggerAt } from './trigger.js';

const at = (text: string) => triggerAt(text, text.length);

describe('triggerAt', () => {
  it.each([
    ['@', '@', ''],
    ['ask @da', '@', 'da'],
    ['(@dana r', '@', 'dana r'],
    ['try #cedar hou', '#', 'cedar hou'],
    ['/on', '/', 'on'],
  ])('completes %j', (text, sign, query) => {
    expect(at(text)).toMatchObject({ sign, query });
  });

  it.each([
    ['dana@rco.example', 'an address'],
    ['room#2', 'a number in a word'],
    ['see /onduty', 'a command that does not begin the message'],
    ['/resources detox', 'the words of a command'],
    ['@dana is on her way now', 'a sentence'],
    ['@dana\nhello', 'the next line'],
    ['# of beds', 'a sign that stands alone'],
    ['', 'nothing'],
  ])('leaves %j alone: %s', (text, _why) => {
    expect(at(text)).toBeNull();
  });

  it('looks only at what stands before the caret', () => {
    expect(triggerAt('@da is here', 3)).toEqual({ sign: '@', query: 'da', start: 0 });
  });
});

describe('complete', () => {
  it('replaces what was typed and leaves one space behind it', () => {
    const trigger = triggerAt('ask @da please', 7);
    expect(trigger && complete('ask @da please', trigger, '@Dana Reyes')).toEqual({
      text: 'ask @Dana Reyes please',
      caret: 16,
    });
    const end = triggerAt('ask @da', 7);
    expect(end && complete('ask @da', end, '@Dana Reyes')).toEqual({ text: 'ask @Dana Reyes ', caret: 16 });
  });
});
