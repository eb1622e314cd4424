export type { components, operations, paths } from './api.generated.js';
export * from './errors.js';
export * from './events.js';
export * from './vocabulary.js';
