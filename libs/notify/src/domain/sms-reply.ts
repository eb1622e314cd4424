/** What somebody said by text message. */
export type Reply =
  | { says: 'yes'; minutes?: number }
  | { says: 'no' }
  /** No, of an offer; and of what she holds: not after all. */
  | { says: 'cannot' }
  /** "I can in N minutes", or "I am there in N minutes". */
  | { says: 'in'; minutes: number }
  | { says: 'on_my_way'; minutes?: number }
  | { says: 'arrived' }
  /** Carriers' own words: no message may follow a STOP. */
  | { says: 'stop' | 'start' | 'help' }
  | { says: 'unclear' };

// The words that carriers in the United States act upon (CTIA Messaging Principles; Twilio's default keywords), and "alto" for stop.
// "Cancelar" and "parar" are none: who says so may mean this one request, and would be asked for no other.
const stop = /^(stop|stopall|stop all|unsubscribe|end|quit|cancel|revoke|opt ?out|alto)$/;
const start = /^(start|unstop|empezar|comenzar)$/;
const help = /^(help|info|ayuda)$/;

// Without accents: `normalize` takes them away, and phones leave them out.
const yes =
  /^(y|yes|yep|yeah|yup|ok|okay|sure|accept|on it|will do|i can|i can come|i can do it|i ll take it|i will take it|si|claro|claro que si|si puedo|yo puedo|puedo|acepto|de acuerdo|vale)$/;
const no = /^(n|no|nope|nah|not now|not this time|pass|decline|ahora no|esta vez no|hoy no)$/;
const cannot =
  /^((i|al final|ya|ahora) )?(cant|cannot|can not)( (make it|come|do it|go|ir|llegar))?( (this time|now|right now|after all|any ?more|ahora|ahorita|hoy|esta vez|al final))?$/;
const arrived =
  /^(arrived|here|i m here|im here|i am here|just arrived|i ve arrived|i have arrived|on ?site|i m on ?site|(ya )?(he )?(llegue|llegado)|(ya )?estoy aqui|(ya )?estoy aca|aqui estoy|aqui)$/;
const onMyWay =
  /^(omw|on my way|i m on my way|im on my way|i am on my way|on the way|i m on the way|en route|heading (there|over|out)( now)?|leaving( now)?|(ya )?voy|(ya )?(voy|estoy) en camino|en camino|ya salgo|voy para alla|voy saliendo|saliendo( ya)?)$/;

/** Words around a time that change nothing about it. "Not", "after" and the like are none of them. */
const filler =
  /\b(i|m|ll|im|can|could|will|would|be|there|able|available|free|come|make|it|in|about|around|approx|approximately|within|eta|then|to|so|and|but|only|just|the|do|that|for|en|como|unos|unas|alrededor|de|(?<!no )(?:puedo|podria|estoy|llego)|estar|llegar|ir|alli|alla|ahi|pero|solo)\b/g;
const courtesy =
  /\b(please|pls|thanks|thank you|thx|ty|sorry|hi|hello|hey|por favor|muchas gracias|gracias|lo siento|perdon|disculpa|disculpe|hola)\b/g;

const wordNumbers: Record<string, number> = {
  ...{
    five: 5,
    ten: 10,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fortyfive: 45,
    sixty: 60,
    ninety: 90,
  },
  ...{ one: 1, two: 2, three: 3, four: 4 },
  ...{ cinco: 5, diez: 10, quince: 15, veinte: 20, treinta: 30, cuarenta: 40, sesenta: 60 },
  ...{ una: 1, dos: 2, tres: 3, cuatro: 4 },
};

/**
 * Reads an answer by text message. It has to be understood in whole: whatever has one word more than is known here is
 * `unclear`, for a person to read. A "no" with a time in it is never a no.
 */
export function readReply(text: string): Reply {
  const words = normalize(text);
  if (stop.test(words)) return { says: 'stop' };
  if (start.test(words)) return { says: 'start' };
  if (help.test(words)) return { says: 'help' };
  // A question wants an answer, not an action.
  if (text.includes('?')) return { says: 'unclear' };
  const polite = squeeze(words.replace(courtesy, ' '));
  if (yes.test(polite)) return { says: 'yes' };
  if (no.test(polite)) return { says: 'no' };
  if (cannot.test(polite)) return { says: 'cannot' };
  if (arrived.test(polite)) return { says: 'arrived' };
  if (onMyWay.test(polite)) return { says: 'on_my_way' };
  return readTimed(polite);
}

function readTimed(words: string): Reply {
  const time = readMinutes(words);
  if (!time) return { says: 'unclear' };
  const { minutes, rest } = time;
  const turned = /\b(but|pero)\b/.test(rest);
  const around = squeeze(rest);
  const bare = squeeze(rest.replace(filler, ' '));
  if (bare === '') return /\b(cant|cannot)\b/.test(around) ? { says: 'unclear' } : { says: 'in', minutes };
  if (yes.test(bare)) return { says: 'yes', minutes };
  if (
    onMyWay.test(
      squeeze(
        around.replace(
          /\b(be there|there|in|about|eta|and|i ll|i will|llego en|llego|como|unos)\b|\ben$/g,
          ' ',
        ),
      ),
    )
  )
    return { says: 'on_my_way', minutes };
  if (no.test(bare)) return { says: 'in', minutes };
  // "Can't be there in 20" says no to the twenty minutes; "can't now but in 20" offers them.
  if (turned && /^(ahora )?(cant|cannot|not|no)( (now|right now|right away|ahora|ahorita))?$/.test(bare))
    return { says: 'in', minutes };
  return { says: 'unclear' };
}

const number = String.raw`(\d{1,3}(?:\.\d)?|an?(?= )|half an?|five|ten|fifteen|twenty|thirty|forty ?five|forty|sixty|ninety|one|two|three|four|media|cinco|diez|quince|veinte|treinta|cuarenta|sesenta|una|dos|tres|cuatro)`;
const hoursAndMinutes = new RegExp(
  String.raw`\b${number} ?(?:h|hr|hrs|hour|hours|hora|horas)(?: ?(?:(?:and|y) )?(\d{1,2}) ?(?:m|min|mins|minutes?|minutos?)?\b| and a half\b| y media\b|\b)`,
);
const onlyMinutes = new RegExp(String.raw`\b${number} ?(?:m|min|mins|minutes?|minutos?)\b`);
const inNumber = /\b(?:in|en) (\d{1,3})\b(?! ?(?:d|day|days|pm|am|week|weeks|floor|dias?|semanas?|piso|\d))/;

/** Exactly one span of time, and what is left of the words without it. */
function readMinutes(words: string): { minutes: number; rest: string } | undefined {
  for (const [pattern, count] of [
    [hoursAndMinutes, hours],
    [onlyMinutes, (found: RegExpExecArray) => amount(found[1])],
    [inNumber, (found: RegExpExecArray) => amount(found[1])],
  ] as const) {
    const found = pattern.exec(words);
    if (!found) continue;
    const rest = words.slice(0, found.index) + ' ' + words.slice(found.index + found[0].length);
    const minutes = Math.round(count(found));
    // A second number could be a time, a room or another offer.
    return minutes < 1 || /\d/.test(rest) ? undefined : { minutes, rest };
  }
  return undefined;
}

function hours(found: RegExpExecArray): number {
  const half = / (and a half|y media)$/.test(found[0]) ? 30 : 0;
  return amount(found[1]) * 60 + Number(found[2] ?? 0) + half;
}

function amount(word = ''): number {
  if (/^an?$/.test(word)) return 1;
  if (/^(half|media)/.test(word)) return 0.5;
  return wordNumbers[word.replace(' ', '')] ?? Number(word);
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Small letters and digits; a point stays between digits only. */
const normalize = (text: string): string =>
  squeeze(
    text
      .toLowerCase()
      // "sí" and "llegué" with their accents or without, however the phone puts them together (not ñ: "ano" is no "año").
      .normalize('NFD')
      .replace(/([aeiouü])[\u0300\u0301\u0308]+/g, '$1')
      .normalize('NFC')
      .replace(/(\d)\.(?=\d)/g, '$1·')
      .replace(/[^\p{L}\p{N}·]+/gu, ' ')
      .replaceAll('·', '.')
      .replace(/\bcan t\b/g, 'cant')
      .replace(/\bno puedo\b/g, 'cannot'),
  );
