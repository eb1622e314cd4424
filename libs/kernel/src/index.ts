export * from './clock.js';
export * from './fact.js';
export * from './random.js';
export * from './small-numbers.js';
export * from './wall-time.js';
