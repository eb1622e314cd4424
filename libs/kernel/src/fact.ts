/**
 * Something that happened, told to listeners after its transaction has committed.
 * Features declare theirs by extending this map: `declare module '@causeway/kernel' { interface FactMap { … } }`.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by declaration merging
export interface FactMap {}

export type FactName = keyof FactMap & string;

export type Fact = {
  [Name in FactName]: { name: Name; organizationId: string; payload: FactMap[Name] };
}[FactName];
