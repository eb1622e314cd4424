export { findIdentifiers, withoutKnown, type Identifier, type Known } from './find.js';
export { knownValue, plain } from './known.js';
