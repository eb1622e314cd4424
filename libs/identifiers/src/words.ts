/** The words that tell a place from a person. Everything without accents and in lower case; `s` at the end may follow. */
const any = (words: string): string =>
  words
    .trim()
    .split(/\s*\|\s*/)
    .join('|');

const PLACE_WORDS =
  any(`detox | rehab | residential | inpatient | outpatient | iop | php | treatment | clinic | hospital | medical center |
  health center | center | centre | shelter | house | housing | home for | sober living | recovery | program | pantry | soup kitchen |
  church | mosque | temple | parish | school | library | courthouse | court | dmv | office | front desk | desk | intake | admission | referral |
  reception | hotline | helpline | warmline | warm line | crisis line | line | dispatch | pharmacy | drop-in | drop in | meeting | group |
  agency | inc | llc | foundation | services | society | association | alliance | coalition | network | club | clubhouse | bakery | cafe | diner |
  restaurant | store | market | garage | station | bus | taxi | cab | transport | ride service | van | hotel | motel | hostel | ymca | ywca |
  salvation army | goodwill | legal aid | police | precinct | fire | jail | prison | parole | probation | emergency department | ed | er |
  ward | unit | nurse'?s? station | nursing | floor | extension | ext | fax | main number | 24\\/7 | toll[- ]free | mercy | st\\. | saint |
  workshop | training | event | conference | vigil | picnic | harm reduction | needle exchange | syringe | narcan | naloxone | mat | moud |
  methadone | suboxone | openings? | vacanc(?:y|ies) | beds? | walk[- ]?in | hours | website | pantry | lab | imaging | dentist | dental |
  albergue | clinica | centro | hospital | refugio | iglesia | oficina | recepcion | linea de ayuda | linea | programa | tratamiento |
  desintoxicacion | casa de recuperacion | farmacia | reunion | grupo | comedor | banco de comida | despensa | despacho | escuela |
  biblioteca | tribunal | corte | estacion | policia | camas? | admisiones | ingresos | servicios | vivienda`);

/** A word for a place, an organization or what one offers. */
export const PLACE = new RegExp(`(?<![\\w@])(?:${PLACE_WORDS})s?(?![\\w])`, 'g');

/** Somebody wants one: the word says nothing about whose number follows. */
export const WANTED =
  /\b(?:needs?|needed|wants?|wanted|looking for|looking at|waiting (?:for|on)|asking for|asked for|ready for|going (?:in)?to|left|leaving|out of|from|necesita|quiere|busca|buscando|esperando|salio de|va a)\s+(?:\w+\s+){0,2}$/;

/** Somebody we serve, or their family. */
const PERSON =
  any(`patient | pt | client | participant | individual | resident | this person | the person | that person | the guy | this guy |
  the man | this man | the woman | this woman | the lady | the kid | my guy | my person | paciente | cliente | participante |
  la persona | el senor | la senora | el muchacho | la muchacha | el chico | la chica | el joven | la joven`);

const FAMILY =
  any(`mom | mother | mum | dad | father | wife | husband | spouse | partner | brother | sister | son | daughter | aunt | uncle |
  cousin | grandma | grandmother | grandfather | girlfriend | boyfriend | roommate | fiancee? | guardian | family | parents? | mama | papa |
  madre | padre | esposa | esposo | hermano | hermana | hijo | hija | abuela | abuelo | tia | tio | novia | novio | familia`);

const REACH = any(
  `number | no\\. | # | phone | cell | cellphone | mobile | tel | telephone | contact | digits | celular | cel | numero | telefono | movil`,
);

export const personWord = new RegExp(`\\b(?:${PERSON})(?:'s|s)?\\b`);

/** It is a person's, whatever stands around it. */
export const personsReach = new RegExp(
  [
    `\\b(?:his|her|hers)\\s+(?:\\w+\\s+){0,2}?(?:${REACH})`,
    `\\b(?:${PERSON})(?:'s|'|s)?\\s+(?:\\w+\\s+)?(?:${REACH})`,
    `(?:${REACH})\\s+(?:is\\s+)?(?:for|of|del?|de la|para)\\s+(?:the\\s+|el\\s+|la\\s+|my\\s+|our\\s+|su\\s+)?(?:${PERSON}|${FAMILY})`,
    `\\b(?:his|her|their|the|patient'?s|pt'?s|client'?s|su|la|el|the \\w+'s)\\s+(?:${FAMILY})\\b`,
    `\\b(?:call|text|reach|phone|ring|try|contact|reached?|calling|texting|get)\\s+(?:him|her|(?:the\\s+|my\\s+)?(?:${PERSON}))\\b`,
    `\\b(?:llamalo|llamala|llamarlo|llamarla|llamale|llamarle|textearl[oa]|localizarl[oa]|contactarl[oa])\\b`,
    `\\b(?:he|she)(?:'s| is| can be reached| answers| picks up)(?:\\s+\\w+){0,2}\\s+(?:at|on|@)\\b`,
    `\\bcallback for (?:the )?(?:${PERSON})`,
  ].join('|'),
  'g',
);

/** May be a person's or a place's: "their number", "su teléfono". */
export const somebodysReach = new RegExp(
  `\\b(?:their|su)\\s+(?:\\w+\\s+){0,2}?(?:${REACH})|\\b(?:call|text|reach|contact)\\s+them\\b|\\b(?:cell|cellphone|mobile|celular|movil|cel)\\b`,
  'g',
);

/** The author's own, or the team's. */
export const ownReach = new RegExp(
  `\\b(?:my|our|mi|nuestro|coach(?:'s)?|supervisor(?:'s)?|dispatch(?:er)?(?:'s)?)\\s+(?:\\w+\\s+){0,2}?(?:${REACH}|line)|\\b(?:call|text|reach|ring|phone)\\s+(?:me|us)\\b|\\b(?:llamame|llamenme|textenme|textame|escribeme)\\b|\\bi'?m (?:reachable )?at\\b`,
);

const WORKING = `ask(?:ing)? for|asked for|speak (?:to|with)|talk(?:ed)? (?:to|with)|spoke (?:to|with)|see|contact(?: person)?:?|attn:?|nurse|charge nurse|rn|doctor|dr|counselor|clinician|social worker|case ?manager|case ?worker|navigator|coordinator|director|manager|officer|sgt|sergeant|chaplain|pastor|father|rabbi|sponsor|facilitator|advocate|attorney|lawyer|intern|coach|staff|team|supervisor|pregunt(?:e|a|ar|en) por|habl(?:e|a|ar|en) con|enfermer[oa]|doctora?|consejer[oa]|trabajador[oa] social|coordinador[oa]|pastora?|abogad[oa]|oficial`;
const GREETED = `thanks|thank you|thx|hi|hey|hello|gracias|hola`;
const TITLE = `\\.?,?\\s+(?:our\\s+|the\\s+|nurse\\s+|dr\\.?\\s+|coach\\s+|la\\s+|el\\s+)?$`;

/** Somebody who works at a place, or a colleague who is spoken to. */
export const CONTACT = new RegExp(`\\b(?:${WORKING}|${GREETED})${TITLE}`);
/** The same, or somebody the author has it from. */
export const STAFF = new RegExp(`\\b(?:${WORKING}|${GREETED}|with|con|by|from)${TITLE}`);

/** Where somebody lives or is to be met. */
export const residence = new RegExp(
  [
    `\\b(?:lives?|(?<!sober )living|lived|stays?|staying|resides?|residing|crashing|couch[- ]?surfing)\\b`,
    `\\b(?:his|her|their|(?:the\\s+)?(?:${PERSON})(?:'s)?|${FAMILY}(?:'s)?)\\s+(?:\\w+\\s+)?(?:address|place|apartment|apt|house|home|residence|mailing address)\\b`,
    `\\b(?:pick(?:ing|ed)?|drop(?:ping|ped)?|tak(?:e|ing)|meet(?:ing)?|get(?:ting)?|visit(?:ing)?)\\s+(?:him|her|them|(?:the\\s+|my\\s+)?(?:${PERSON}))\\b`,
    `\\b(?:home|house) (?:address|visit|is)\\b|\\bhome:`,
    `\\b(?:vive|viviendo|se queda|quedandose|reside|su casa|su direccion|su domicilio|domicilio|recoger(?:lo|la)|recoj[ao](?:lo|la)?|buscar(?:lo|la))\\b`,
  ].join('|'),
  'g',
);

/** A day that is celebrated, not a birth. */
export const NOT_BIRTH =
  /\b(?:sober|sobriety|since|anniversary|clean date|recovery date|founded|established|opened|open since|expires?|effective|licensed?|sobri[oa]|sobriedad|aniversario|desde|fundad[oa]|shift|appointment|cita|class of|version|updated|revised)\b/;

/** Where people come together: a room of these has no patient in it. */
export const GATHERING =
  /\b(?:meetings?|meets|group|class|training|workshop|orientation|interview|yoga|lunch|session|conference|huddle|debrief|aa|na|smart|al-anon|meditation|circle|reunion|grupo|clase|junta|taller|capacitacion|entrevista|almuerzo)\b/;
