import { isFirstName } from './names.js';
import type { Candidate, Scene } from './scene.js';
import { CONTACT, GATHERING } from './words.js';

/** A name as it is written: one to three words with capitals, an initial among them perhaps. */
const WORD = `[A-Z](?:[a-z]+(?:['-]?[A-Z]?[a-z]+)*|[A-Z]{2,})`;
const NAME = `(${WORD}(?:\\s+(?:[A-Z]\\.?(?=\\s))?\\s*(?:(?:de|del|la|los|van|von|la)\\s+)*(?:${WORD}|[A-Z]\\b\\.?)){0,2})`;
const ROOM = `(?:[Rr](?:oom|m|OOM|M)|[Bb](?:ed|ay|ED|AY)|[Hh]all(?:way)?(?: bed)?|[Cc]ubicle|[Hh]ab(?:itaci[oó]n)?|[Cc]uarto|[Cc]ama|[Ss]ala)\\.?\\s*#?\\s*\\d+[A-Za-z]?(?:-\\d+)?`;
const PATIENT = `(?:[Pp](?:atient|t|ATIENT|T)|[Cc]lient|[Pp]articipant|[Pp]aciente|[Cc]liente|[Pp]articipante)`;
const AGE = `(?:\\d{1,2}\\s?-?\\s?(?:yo|y\\/o|y\\.o\\.?|yrs?|years?[ -]old|a[nñ]os(?!\\s+(?:de|en|sobri|limpi)))(?:\\s*(?:old|m|f|male|female|M|F))?\\b|\\d{2}\\s?[MFmf]\\b)`;

const patterns: { expression: RegExp; sure: boolean; single: 'known' | 'any' }[] = [
  // Patient John Smith; pt: John; client named Tremaine; paciente Juan
  {
    expression: new RegExp(
      `\\b${PATIENT}(?:\\s+(?:is|named|called|name|name is|es|se llama|llamad[oa]|de nombre))?\\s*[:,-]?\\s+${NAME}`,
      'g',
    ),
    sure: true,
    single: 'known',
  },
  // his name is Tremaine; se llama Juan; Name: John Smith
  {
    expression: new RegExp(
      `\\b(?:(?:[Hh]is|[Hh]er|[Tt]heir|[Ff]ull|[Ll]egal|[Ff]irst|[Ll]ast|[Pp]atient(?:'s)?|[Pp]t(?:'s)?|[Cc]lient(?:'s)?) [Nn]ame(?:\\s+is|'s|:)?|[Gg]oes by|[Ii]s (?:called|named)|(?:guy|man|woman|lady|girl|kid|person|someone|somebody) (?:named|called)|(?:^|(?<=\\n))[Nn]ame\\s*:|[Ss]u nombre(?: completo)?(?: es|:)|[Ss]e llama|(?:hombre|mujer|se[nñ]ora?|muchach[oa]|chic[oa]|joven|persona) (?:llamad[oa]|de nombre)|[Nn]ombre\\s*:)\\s*${NAME}`,
      'g',
    ),
    sure: true,
    single: 'any',
  },
  // room 12 John; bed 4: Maria is ready
  {
    expression: new RegExp(
      `\\b${ROOM}\\s*(?:[,:()/-]|is|has|es|for|con|with|it's|está|esta)?\\s*${NAME}`,
      'g',
    ),
    sure: false,
    single: 'known',
  },
  // John Smith, 34 yo
  {
    expression: new RegExp(`\\b${NAME}\\s*,?\\s*\\(?(?:is\\s+(?:a\\s+)?|tiene\\s+)?${AGE}`, 'g'),
    sure: true,
    single: 'known',
  },
  // 34 yo male John
  {
    expression: new RegExp(
      `\\b${AGE}\\s*(?:male|female|man|woman|M|F|hombre|mujer)?\\s*,?\\s*(?:named\\s+|llamad[oa]\\s+)?${NAME}`,
      'g',
    ),
    sure: true,
    single: 'known',
  },
];
/** John in room 12; María, cama 3 */
const BEFORE_ROOM = new RegExp(
  `\\b${NAME}\\s*(?:,|\\(|-|is\\s+in|'s in|in|at|is at|esta en|en)?\\s*(?:the\\s+|la\\s+|el\\s+)?(?=${ROOM})`,
  'g',
);
/** John overdosed; Juan recayó */
const HAPPENED = new RegExp(
  `\\b${NAME}\\s+(?:\\w+\\s+)?(?:overdosed|OD'?d|od'?d|relapsed|return(?:ed)? to use|is (?:detoxing|withdrawing|using|in withdrawal)|was (?:using|narcanned|admitted|discharged|released)|got (?:discharged|admitted|released|narcanned)|tested positive|left AMA|left ama|signed (?:himself|herself)? ?out|recayo|tuvo una sobredosis|fue (?:ingresad|dad)[oa]|salio de prision)\\b`,
  'g',
);
/** John Smith needs a bed: only with the whole name */
const WANTS = new RegExp(
  `\\b${NAME}\\s+(?:\\w+\\s+)?(?:needs|wants|is looking for|is asking for|is waiting for|is ready for|agreed to|accepted|refused|declined|is going to|went to|necesita|quiere|busca|acepto|va a)\\s+(?:\\w+\\s+){0,3}(?:bed|detox|rehab|treatment|shelter|suboxone|methadone|narcan|placement|sober|program|help|a coach|recovery|cama|tratamiento|desintoxicacion|ayuda|metadona|albergue)`,
  'g',
);

/** Follows a name when it is a place's: "Francis House". */
const PLACES =
  /^(?:House|Hall|Hospital|Center|Centre|Clinic|Shelter|Home|Church|School|Street|St|Ave|Avenue|Road|Rd|Detox|Recovery|Program|Medical|Health|Memorial|General|University|College|County|Services?|Foundation|Manor|Place|Inn|Lodge|Library|Pharmacy|Pantry|Project|Institute|Society|Ministries|Mission|Army|Relations|Advocates?|Access|Navigator|Portal|Financial|Transport|First|Rights|Experience|Registration|Placement|Outreach|Counseling|Behavioral|Wellness|Advocacy|Intake|Line|Team|Support|Care|Wing|Floor|Unit|Tower|Building|Room|Square|Park|Meeting|Group|Casa|Centro|Clinica)$/;
const STRAY =
  /^(?:The|A|An|In|At|On|Is|Has|Was|Will|Can|Please|Thanks|And|Or|But|If|When|For|From|To|Who|What|Where|Why|How|Any|Anyone|We|They|He|She|It|This|That|There|Here|Yes|No|Not|Just|Also|Ready|Open|Call|Ask|See|Meet|Near|Next|New|Still|Now|Today|Tonight|Tomorrow|Waiting|Needs?|Wants?|El|La|Los|Las|Un|Una|En|Con|Esta|Es|Por|Para|Que|Si|AM|PM|ED|ER|ICU|RN|MD|OK|AA|NA|ID|MAT|MOUD|TBD|ASAP|DOB|MRN|SSN|DNR|EMS|PD|FD|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Medicaid|Medicare|Narcan|Suboxone|Methadone|English|Spanish)$/;

/** Names of people, where the words around them say that it is somebody we serve. A name alone is none. */
export function people(scene: Scene, others: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  const add = (
    start: number,
    raw: string,
    { sure, single, whole }: { sure: boolean; single: 'known' | 'any'; whole?: boolean },
  ) => {
    const name = nameIn(raw, single, whole);
    if (!name || scene.text[start - 1] === '@' || scene.text[start - 1] === '#') return;
    if (found.some((one) => one.start < start + name.length && start < one.end)) return;
    if (
      !sure &&
      (CONTACT.test(scene.lead(start)) || GATHERING.test(scene.sentence(start, start + name.length)))
    )
      return;
    found.push({
      kind: 'name',
      start,
      end: start + name.length,
      value: name.toLowerCase(),
      ...(sure ? {} : { colleague: true }),
    });
  };
  for (const { expression, sure, single } of patterns)
    for (const { start, match } of scene.all(expression, false)) {
      const raw = match[1] ?? '';
      add(start + match[0].lastIndexOf(raw), raw, { sure, single });
    }
  for (const { start, match } of scene.all(BEFORE_ROOM, false))
    add(start, match[1] ?? '', { sure: false, single: 'known' });
  for (const { start, match } of scene.all(HAPPENED, false))
    add(start, match[1] ?? '', { sure: false, single: 'known' });
  for (const { start, match } of scene.all(WANTS, false))
    add(start, match[1] ?? '', { sure: false, single: 'known', whole: true });
  if (others.some(({ kind }) => ['date_of_birth', 'ssn', 'record_number', 'insurance_id'].includes(kind)))
    for (const { start, match } of scene.all(new RegExp(`\\b${NAME}`, 'g'), false))
      if (!CONTACT.test(scene.lead(start))) add(start, match[1] ?? '', { sure: true, single: 'known' });
  return found;
}

/** The part of what looks like a name that is one. */
function nameIn(raw: string, single: 'known' | 'any', whole = false): string | undefined {
  const words = raw.split(' ');
  if (words.some((word) => PLACES.test(word))) return undefined;
  const stray = words.findIndex((word) => STRAY.test(word));
  const [first = '', ...further] = stray === -1 ? words : words.slice(0, stray);
  if (further.length > 0 && (isFirstName(first) || single === 'any')) return [first, ...further].join(' ');
  if (first === '' || whole) return undefined;
  return single === 'any' || isFirstName(first) ? first : undefined;
}
