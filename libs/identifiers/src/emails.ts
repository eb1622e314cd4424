import type { Candidate, Scene } from './scene.js';
import { ownReach, personsReach, personWord } from './words.js';

const EMAIL = /[a-z0-9._%+-]+ ?(?:@|\[at\]|\(at\)) ?[a-z0-9-]+(?:(?:\.| ?\[dot\] ?| ?\(dot\) ?)[a-z0-9-]+)+/g;
/** Services where people have an address of their own. */
const PERSONAL =
  /@(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|icloud|me|mac|aol|proton|protonmail|pm|gmx|mail|zoho|comcast|att|sbcglobal|bellsouth|verizon|charter|spectrum|cox|optimum|optonline|frontier|snet|earthlink|juno|tutanota|duck|hey)\.(?:com|net|me|co|org|es|mx|com\.mx)$/;
/** A mailbox of a place, wherever it is. */
const OFFICE =
  /^(?:.*[._-])?(?:info|intake|admissions?|referrals?|contact|help|office|support|dispatch|hello|team|front ?desk|staff|hr|jobs|house|detox|recovery|center|meetings?|church|pantry|shelter|clinic|program|services?|volunteers?|outreach|coach(?:es)?|events?|news|noreply|no-reply|director|manager|secretary|ayuda|informacion|centro|admin)(?:[._\d-].*)?@/;

/** E-mail addresses of persons; a place's or a colleague's at work are none. */
export function emails(scene: Scene): Candidate[] {
  return scene.all(EMAIL).flatMap(({ start, end, match }): Candidate[] => {
    const value = match[0]
      .replace(/ ?(?:\[at\]|\(at\)) ?/, '@')
      .replace(/ ?(?:\[dot\]|\(dot\)) ?/g, '.')
      .replace(/ /g, '');
    const office =
      OFFICE.test(value) ||
      /(?:house|detox|recovery|center|church|shelter|clinic|pantry|sober|intake)/.test(
        value.split('@')[0] ?? '',
      );
    if (office) return [];
    const lead = scene.lead(start);
    const theirs =
      personWord.test(lead) ||
      /\b(?:his|her|correo de[l ]|su correo)/.test(lead) ||
      scene.cued(personsReach, start, end);
    const own = ownReach.test(lead) || /\b(?:my|our|mi|me)\b/.test(lead);
    return (theirs && !scene.hasPlace(scene.lower.length - lead.length, start)) ||
      (PERSONAL.test(value) && !own)
      ? [{ kind: 'email', start, end, value }]
      : [];
  });
}
