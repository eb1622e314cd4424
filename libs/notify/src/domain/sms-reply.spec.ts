import { describe, expect, it } from '@jest/globals';
import { readReply } from './sms-reply.js';

const said = (text: string): string => {
  const reply = readReply(text);
  return 'minutes' in reply && reply.minutes !== undefined ? `${reply.says} ${reply.minutes}` : reply.says;
};

describe('readReply', () => {
  it.each([
    'Y',
    'y',
    'Yes',
    'YES!',
    ' yes. ',
    'Yep',
    'ok',
    'Okay',
    'sure',
    'yes please',
    "I'll take it",
    'I can',
    'Y 🙂',
  ])('hears yes in "%s"', (text) => expect(said(text)).toBe('yes'));

  it.each(['N', 'no', 'No.', 'nope', 'no thanks', 'No, thank you', 'sorry no', 'not now'])(
    'hears no in "%s"',
    (text) => expect(said(text)).toBe('no'),
  );

  it.each(["Can't", "Sorry, can't this time", "I can't come after all", 'cannot make it', 'cant now'])(
    'hears "cannot" in "%s"',
    (text) => expect(said(text)).toBe('cannot'),
  );

  it.each([
    ['in 20', 20],
    ['In 20 min', 20],
    ['20 min', 20],
    ['20min', 20],
    ['20 minutes', 20],
    ['about 15 mins', 15],
    ['I can be there in 45', 45],
    ['eta 30 minutes', 30],
    ['in 2 hours', 120],
    ['1 hour', 60],
    ['1.5 hours', 90],
    ['an hour', 60],
    ['half an hour', 30],
    ['in an hour and a half', 90],
    ['1h30', 90],
    ['1 hour 15 min', 75],
    ['twenty minutes', 20],
    ['thanks, in 10', 10],
  ])('hears the time in "%s"', (text, minutes) => expect(said(text)).toBe(`in ${minutes}`));

  // dcsops read this as NO, and nobody came.
  it.each([
    ['no but I can in 2 hours', 120],
    ['No, but in 20', 20],
    ["can't now but I can in 30 min", 30],
    ['Not right now but in 45 minutes', 45],
    ['no, 20 min', 20],
    ['nope but could be there in an hour', 60],
  ])('never hears a no in "%s"', (text, minutes) => expect(said(text)).toBe(`in ${minutes}`));

  it.each([
    ['yes, 20 min', 'yes 20'],
    ['Y in 15', 'yes 15'],
    ['ok be there in 10', 'yes 10'],
    ['omw', 'on_my_way'],
    ['On my way!', 'on_my_way'],
    ["I'm on my way", 'on_my_way'],
    ['omw 25 min', 'on_my_way 25'],
    ['on my way, be there in 12', 'on_my_way 12'],
    ['leaving now', 'on_my_way'],
    ['arrived', 'arrived'],
    ['Here', 'arrived'],
    ["I'm here.", 'arrived'],
    ['just arrived, thanks', 'arrived'],
  ])('hears what "%s" says', (text, expected) => expect(said(text)).toBe(expected));

  it.each([
    ['STOP', 'stop'],
    ['Stop.', 'stop'],
    ['unsubscribe', 'stop'],
    ['CANCEL', 'stop'],
    ['opt out', 'stop'],
    ['START', 'start'],
    ['unstop', 'start'],
    ['HELP', 'help'],
    ['info', 'help'],
  ])('does with "%s" what carriers require', (text, expected) => expect(said(text)).toBe(expected));

  it.each([
    ['Sí', 'yes'],
    ['si', 'yes'],
    ['SÍ, gracias', 'yes'],
    ['Si\u0301', 'yes'],
    ['claro que sí', 'yes'],
    ['no, gracias', 'no'],
    ['ahora no', 'no'],
    ['No puedo', 'cannot'],
    ['lo siento, no puedo esta vez', 'cannot'],
    ['en 20 min', 'in 20'],
    ['en 20', 'in 20'],
    ['20 minutos', 'in 20'],
    ['llego en 15 minutos', 'in 15'],
    ['puedo en media hora', 'in 30'],
    ['en una hora', 'in 60'],
    ['en una hora y media', 'in 90'],
    ['en 2 horas', 'in 120'],
    ['no pero puedo en 2 horas', 'in 120'],
    ['ahora no puedo, pero en 20 min', 'in 20'],
    ['sí, en 20 min', 'yes 20'],
    ['voy', 'on_my_way'],
    ['Ya voy', 'on_my_way'],
    ['en camino', 'on_my_way'],
    ['en camino, 20 min', 'on_my_way 20'],
    ['voy en camino, llego en 10 minutos', 'on_my_way 10'],
    ['Llegué', 'arrived'],
    ['ya llegue', 'arrived'],
    ['Ya estoy aquí.', 'arrived'],
    ['ALTO', 'stop'],
    ['empezar', 'start'],
    ['Ayuda', 'help'],
  ])('hears what "%s" says in Spanish', (text, expected) => expect(said(text)).toBe(expected));

  it.each([
    'no sé',
    'no llegué',
    'aún no llego',
    'no puedo llegar en 20 minutos',
    'no estoy en 20 minutos',
    '¿sí?',
    'si puedo llegar te aviso',
    'sí pero mi carro no prende',
    'en 2 días',
    'en 20 o 30 minutos',
    'piso 4 en 20 min',
    'voy ahora en 20',
    'no voy',
    'no hay nadie aquí',
    'puedo ir mañana',
    'después de las 3',
  ])('leaves "%s" to a person, too', (text) => expect(said(text)).toBe('unclear'));

  it.each([
    '',
    '👍',
    'no problem',
    'yes but my car broke down',
    'Y?',
    'which hospital?',
    'no idea where that is',
    "can't be there in 20",
    "I can't do 30 minutes",
    'not in 20',
    'in 2 days',
    'in 3 or 4 hours',
    'bed 12 in 20 min',
    'at 9:30',
    'in room 20',
    "I'm in 20 feet of snow",
    'stop the request please',
    'cancelar',
    'parar',
    'she is not here',
    'not here yet',
    'nobody here',
    'yes no',
    '20',
    'in 0',
    'Liked "New request near you"',
  ])('leaves "%s" to a person', (text) => expect(said(text)).toBe('unclear'));

  it('takes any text at all', () => {
    for (const text of ['a'.repeat(1600), '\u0000', '١٢٣', '((((', 'in '.repeat(500), '1'.repeat(900)])
      expect(() => readReply(text)).not.toThrow();
  });
});
