export { findIdentifiers, withoutKnown, type Identifier, type Known } from './find.js';
export { plain } from './known.js';
