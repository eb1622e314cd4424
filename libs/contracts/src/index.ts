export type { components, operations, paths } from './api.generated.js';
export * from './directory-vocabulary.js';
export * from './errors.js';
export * from './events.js';
export { comeBack, reconnection } from './reconnection.js';
export * from './import-vocabulary.js';
export { guessFormat } from './list-format.js';
export * from './vocabulary.js';
