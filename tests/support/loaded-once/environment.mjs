import { TestEnvironment } from 'jest-environment-node';
import { packages } from './packages.mjs';

/**
 * Jest gives every spec file modules of its own. For a whole server that is a second of loading each time, and code that
 * is never warm. Here packages (ours as they were built) are loaded once in every worker, outside of Jest; only the
 * specs and what they share is loaded for each file. See packages.mjs and hand-over.mjs.
 */
export default class LoadedOnce extends TestEnvironment {
  /** @override */
  async setup() {
    await super.setup();
    const loaded = await Promise.all(
      packages.map(async (name) => /** @type {const} */ ([name, await import(name)])),
    );
    // Their errors, dates and the like are to be the specs' own, for `instanceof`.
    Object.assign(this.global, { Date, Error, Map, Promise, Set, loadedOnce: new Map(loaded) });
  }
}
