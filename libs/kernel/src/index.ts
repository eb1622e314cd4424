export * from './clock.js';
export * from './fact.js';
