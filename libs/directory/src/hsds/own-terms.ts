import {
  acceptances,
  costKinds,
  genders,
  pathways,
  populations,
  resourceKinds,
  type OneOf,
} from '@causeway/contracts';
import { uuidOf } from './ids.js';
import type { HsdsAttribute, HsdsTaxonomy, HsdsTerm } from './shapes.js';

/** What the directory knows in vocabularies of its own goes out, and comes back, as terms of these taxonomies. */
const vocabularies = {
  kind: { values: resourceKinds, about: 'What a resource is.' },
  pathways: { values: pathways, about: 'Ways to recover that a resource serves. All are equal.' },
  genders: { values: genders, about: 'Genders that a resource is made for.' },
  populations: { values: populations, about: 'People that a resource is made for.' },
  accepts: { values: acceptances, about: 'Who and what a resource takes.' },
  cost: { values: costKinds, about: 'What it costs the person.' },
} as const;

export type OwnField = keyof typeof vocabularies;
type Values<Field extends OwnField> = OneOf<(typeof vocabularies)[Field]['values']>;

/** A term or taxonomy of the directory's own has an id and says what it means. */
type Own<Part> = Part & { id: string; description: string };

export const ownFields = Object.keys(vocabularies) as OwnField[];
const taxonomyName = (field: OwnField): string => `causeway-${field}`;
const spoken = (code: string): string => code.replaceAll('_', ' ');

const taxonomyOf = (field: OwnField): Own<HsdsTaxonomy> => ({
  id: uuidOf('taxonomy', taxonomyName(field)),
  name: taxonomyName(field),
  description: vocabularies[field].about,
});

const termOf = (field: OwnField, code: string): Own<HsdsTerm> => ({
  id: uuidOf('term', taxonomyName(field), code),
  code: `${taxonomyName(field)}:${code}`,
  name: spoken(code),
  description: spoken(code),
  taxonomy: taxonomyName(field),
  taxonomy_detail: taxonomyOf(field),
});

export const ownTaxonomies: readonly Own<HsdsTaxonomy>[] = ownFields.map(taxonomyOf);

export const ownTerms: readonly Own<HsdsTerm>[] = ownFields.flatMap((field) =>
  vocabularies[field].values.map((code) => termOf(field, code)),
);

/** An attribute that says `code` of this field about a service. */
export const ownAttribute = (serviceId: string, field: OwnField, code: string): HsdsAttribute => ({
  id: uuidOf('attribute', serviceId, taxonomyName(field), code),
  link_entity: 'service',
  taxonomy_term: termOf(field, code),
});

const belongsTo = (field: OwnField, { taxonomy_term: term }: HsdsAttribute): boolean =>
  term?.taxonomy === taxonomyName(field) || term?.taxonomy_detail?.name === taxonomyName(field);

/** Whether a term is one of the directory's own. */
export const isOwn = (attribute: HsdsAttribute): boolean =>
  ownFields.some((field) => belongsTo(field, attribute));

/** What attributes say of this field; what its vocabulary does not have is left out. */
export function ownValues<Field extends OwnField>(
  attributes: readonly HsdsAttribute[],
  field: Field,
): Values<Field>[] {
  const known: readonly string[] = vocabularies[field].values;
  const said = attributes
    .filter((each) => belongsTo(field, each))
    .map(({ taxonomy_term: term }) => term?.code?.split(':').at(-1));
  return known.filter((value) => said.includes(value)) as Values<Field>[];
}

/** The field and code behind the id of one of the own terms. */
export function ownTermOf(id: string): { field: OwnField; code: string } | undefined {
  for (const field of ownFields)
    for (const code of vocabularies[field].values) if (termOf(field, code).id === id) return { field, code };
  return undefined;
}

/** The field behind the id of one of the own taxonomies. */
export const ownTaxonomyOf = (id: string): OwnField | undefined =>
  ownFields.find((field) => taxonomyOf(field).id === id);
