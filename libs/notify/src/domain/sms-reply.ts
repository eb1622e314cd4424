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

// The words that carriers in the United States act upon (CTIA Messaging Principles; Twilio's default keywords).
const stop = /^(stop|stopall|stop all|unsubscribe|end|quit|cancel|revoke|opt ?out)$/;
const start = /^(start|unstop)$/;
const help = /^(help|info)$/;

const yes =
  /^(y|yes|yep|yeah|yup|ok|okay|sure|accept|on it|will do|i can|i can come|i can do it|i ll take it|i will take it)$/;
const no = /^(n|no|nope|nah|not now|not this time|pass|decline)$/;
const cannot =
  /^(i )?(cant|cannot|can not)( (make it|come|do it|go))?( (this time|now|right now|after all|any ?more))?$/;
const arrived =
  /^(arrived|here|i m here|im here|i am here|just arrived|i ve arrived|i have arrived|on ?site|i m on ?site)$/;
const onMyWay =
  /^(omw|on my way|i m on my way|im on my way|i am on my way|on the way|i m on the way|en route|heading (there|over|out)( now)?|leaving( now)?)$/;

/** Words around a time that change nothing about it. "Not", "after" and the like are none of them. */
const filler =
  /\b(i|m|ll|im|can|could|will|would|be|there|able|available|free|come|make|it|in|about|around|approx|approximately|within|eta|then|to|so|and|but|only|just|the|do|that|for)\b/g;
const courtesy = /\b(please|pls|thanks|thank you|thx|ty|sorry|hi|hello|hey)\b/g;

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
  const turned = /\bbut\b/.test(rest);
  const around = squeeze(rest);
  const bare = squeeze(rest.replace(filler, ' '));
  if (bare === '') return /\b(cant|cannot)\b/.test(around) ? { says: 'unclear' } : { says: 'in', minutes };
  if (yes.test(bare)) return { says: 'yes', minutes };
  if (onMyWay.test(squeeze(around.replace(/\b(be there|there|in|about|eta|and|i ll|i will)\b/g, ' '))))
    return { says: 'on_my_way', minutes };
  if (no.test(bare)) return { says: 'in', minutes };
  // "Can't be there in 20" says no to the twenty minutes; "can't now but in 20" offers them.
  if (turned && /^(cant|cannot|not)( (now|right now|right away))?$/.test(bare))
    return { says: 'in', minutes };
  return { says: 'unclear' };
}

const number = String.raw`(\d{1,3}(?:\.\d)?|an?|half an?|five|ten|fifteen|twenty|thirty|forty ?five|forty|sixty|ninety|one|two|three|four)`;
const hoursAndMinutes = new RegExp(
  String.raw`\b${number} ?(?:h|hr|hrs|hour|hours)(?: ?(?:and )?(\d{1,2}) ?(?:m|min|mins|minute|minutes)?\b| and a half\b|\b)`,
);
const onlyMinutes = new RegExp(String.raw`\b${number} ?(?:m|min|mins|minute|minutes)\b`);
const inNumber = /\bin (\d{1,3})\b(?! ?(?:d|day|days|pm|am|week|weeks|floor|\d))/;

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
  const half = found[0].endsWith('and a half') ? 30 : 0;
  return amount(found[1]) * 60 + Number(found[2] ?? 0) + half;
}

function amount(word = ''): number {
  if (/^an?$/.test(word)) return 1;
  if (word.startsWith('half')) return 0.5;
  return wordNumbers[word.replace(' ', '')] ?? Number(word);
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Small letters and digits; a point stays between digits only. */
const normalize = (text: string): string =>
  squeeze(
    text
      .toLowerCase()
      .replace(/(\d)\.(?=\d)/g, '$1·')
      .replace(/[^\p{L}\p{N}·]+/gu, ' ')
      .replaceAll('·', '.')
      .replace(/\bcan t\b/g, 'cant'),
  );
