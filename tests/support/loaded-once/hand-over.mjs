import { jest } from '@jest/globals';

const { loadedOnce } = /** @type {{ loadedOnce: Map<string, object> }} */ (
  /** @type {unknown} */ (globalThis)
);
for (const [name, exports] of loadedOnce) jest.unstable_mockModule(name, () => exports);
