import { describe, expect, it } from '@jest/globals';
import { appLanguages } from '@causeway/contracts';
import { readReply } from '../domain/sms-reply.js';
import { textsIn } from './index.js';

/** GSM 03.38: a message with any other character holds 70 instead of 160. */
const gsm = /^[\n\r @£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà{}]*$/;
const link = 'https://causeway.example.org/coach';
const sent = (text: string) => text.replace('{link}', link).replace('{code}', '123456');

describe.each(appLanguages)('what leaves the app in %s', (language) => {
  const { texts, answers, personText } = textsIn(language);
  const messages = [...Object.values(texts).map(({ sms }) => sms), ...Object.values(answers), personText];

  it('tells a person a link and nothing about why', () => {
    expect(personText).toMatch(/^[^{]*\{link\} \w+ STOP /);
    expect(personText).not.toMatch(/coach|recover|recuper|treat|tratamiento|detox|help|ayuda|health|salud/i);
  });

  it.each(messages.filter(Boolean))('fits into one text message: %s', (text) => {
    expect(text).toMatch(gsm);
    // The two longest tell every word that is understood, and are worth two.
    expect(sent(text).length).toBeLessThanOrEqual(/"en 20"|"in 20"/.test(text) ? 306 : 160);
  });

  it('leads to the same places as in English', () => {
    const places = ({ texts, answers }: ReturnType<typeof textsIn>) =>
      [...Object.values(texts).map(({ sms }) => sms), ...Object.values(answers)].map((text) =>
        text.match(/\{\w+\}/g),
      );
    expect(places(textsIn(language))).toEqual(places(textsIn('en')));
  });
});

describe('the words that a text message asks for', () => {
  it.each([
    ['SI', 'yes'],
    ['NO', 'no'],
    ['en 20', 'in'],
    ['voy', 'on_my_way'],
    ['llegué', 'arrived'],
    ['no puedo', 'cannot'],
  ])('are understood in Spanish: %s', (words, says) => {
    expect(readReply(words).says).toBe(says);
    const { texts, answers } = textsIn('es');
    expect([texts.offer.sms, texts.assigned.sms, answers.help].join()).toContain(words);
  });
});
