import type { Candidate, Scene } from './scene.js';
import { residence } from './words.js';

const WHOLE =
  'Street|St|Avenue|Ave|Av|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Ct|Place|Pl|Way|Terrace|Ter|Circle|Cir|Parkway|Pkwy|Highway|Hwy|Square|Sq|Trail|Trl|Pike|Turnpike|Tpke|Row|Alley|Loop|Crescent|Heights|Extension';
const UNIT = `(?:,?\\s*(?:[Aa]pt|[Aa]partment|[Uu]nit|[Ss]te|[Ss]uite|[Ff]l|[Ff]loor|[Aa]pto|#)\\.?\\s*#?\\w{1,5}\\b)?`;
/** `400 Main St`, `12 N 4th Ave Apt 3`: words that begin with a capital or are `4th`. */
const STREET = new RegExp(
  `(?<![\\d/:.$-])\\b\\d{1,6}[A-Za-z]?\\s+(?:(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\\.?\\s+)?(?:(?:[A-Z][\\w'.-]*|\\d{1,3}(?:st|nd|rd|th))\\s+){1,4}(?:${WHOLE})\\b\\.?${UNIT}`,
  'g',
);
/** `12 oak st`: no capitals, so fewer words and fewer kinds. */
const SMALL = new RegExp(
  `(?<![\\d/:.$-])\\b\\d{1,5}\\s+(?!(?:people|persons?|beds?|min|mins|minutes?|hours?|days?|weeks?|months?|years?|am|pm|blocks?|miles?|more|new|other|on|of|at|in|the|and|or|to|coaches|calls|big|good|ways?|spots?|st|nd|rd|th)\\b)(?:[a-z][a-z'-]+\\s+){1,2}(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr)\\b\\.?${UNIT}`,
  'g',
);
const CALLE = new RegExp(
  `\\b(?:calle|avenida|avda|av|carrera|camino|paseo|urb|urbanizacion|residencial|bulevar)\\.?\\s+(?:de\\s+)?(?:la\\s+|los\\s+|las\\s+|el\\s+)?\\w+(?:\\s+[a-z]+){0,3}?\\s*,?\\s*(?:#|no\\.?|num\\.?|numero)?\\s*\\d{1,5}\\b${UNIT}`,
  'g',
);
const BOX = /\bp\.?\s?o\.?\s?box\s+\d+/g;

/** Street addresses where somebody lives or is, and that no place of help has. */
export function addresses(scene: Scene): Candidate[] {
  const places = [
    ...scene.all(STREET, false),
    ...scene.all(new RegExp(SMALL.source, 'g'), false),
    ...scene.all(CALLE),
    ...scene.all(BOX),
  ];
  return places
    .filter(
      ({ start, end }, index) =>
        !places.slice(0, index).some((other) => other.start < end && start < other.end),
    )
    .filter(({ start, end }) => scene.cued(residence, start, end) || !scene.nearPlace(start, end))
    .map(({ start, end }) => ({ kind: 'address', start, end, value: scene.lower.slice(start, end) }));
}
