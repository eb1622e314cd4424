import { plain, type Identifier, type Known } from '@causeway/identifiers';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';

/** Every table where places, colleagues and those who work at places stand, with what they can be reached by. */
const PLACES = `places (reached, mail, address) AS (
  SELECT dispatch_phone, NULL, NULL FROM organization WHERE id = current_organization()
  UNION ALL SELECT work_phone, email, NULL FROM member
  UNION ALL SELECT phone, NULL, address FROM facility
  UNION ALL SELECT phones::text || contacts::text, coalesce(email, '') || contacts::text, NULL FROM resource
  UNION ALL SELECT phones::text || contacts::text, coalesce(email, '') || contacts::text, NULL FROM provider
  UNION ALL SELECT phones::text || contacts::text, contacts::text, address_1 FROM location)`;

/** Which of these numbers (`$1`, ten digits), mailboxes (`$2`) and beginnings of addresses (`$3`) are a place's. */
const KNOWN = `WITH ${PLACES}
  SELECT asked FROM unnest($1::text[]) asked
    WHERE EXISTS (SELECT 1 FROM places WHERE regexp_replace(reached, '[^0-9"]', '', 'g') LIKE '%' || asked || '%')
  UNION ALL SELECT asked FROM unnest($2::text[]) asked
    WHERE EXISTS (SELECT 1 FROM places WHERE strpos(lower(mail), asked) > 0)
  UNION ALL SELECT asked FROM unnest($3::text[]) asked
    WHERE EXISTS (SELECT 1 FROM places WHERE starts_with(lower(address), asked))`;

/** The numbers, mailboxes, addresses and names that an organization works with every day. */
@Injectable()
export class KnownContacts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What of these is known. Call inside a unit of work. */
  async among(found: readonly Identifier[]): Promise<Known> {
    const asked = new Map(found.map(({ kind, value }) => [asLookedUp(kind, value), value]));
    const of = (...kinds: Identifier['kind'][]) =>
      found.filter(({ kind }) => kinds.includes(kind)).map(({ kind, value }) => asLookedUp(kind, value));
    const known =
      of('phone', 'email', 'address').length === 0
        ? []
        : await this.unitOfWork.query<{ asked: string }>(KNOWN, [of('phone'), of('email'), of('address')]);
    const colleagues =
      of('name').length === 0
        ? []
        : await this.unitOfWork.query<{ display_name: string; first_name: string }>(
            'SELECT display_name, first_name FROM member WHERE active',
          );
    return {
      values: new Set(known.map((row) => asked.get(row.asked) ?? row.asked)),
      colleagues: new Set(
        colleagues.flatMap(({ display_name, first_name }) => [plain(display_name), plain(first_name)]),
      ),
    };
  }
}

/** As much of it as is the same however it is written: "12 oak st apt 3" is at `12 oak`. */
function asLookedUp(kind: Identifier['kind'], value: string): string {
  if (kind === 'phone') return value.replace(/\D/g, '').slice(-10);
  if (kind !== 'address') return value;
  return /^\d+\w*\s+(?:(?:[nsew]|[ns][ew]|north|south|east|west)\.?\s+)?[\w'-]+/.exec(value)?.[0] ?? value;
}
