/** Loaded into a server before its own code, with --expose-gc: SIGUSR2 collects garbage, so that memory is what is held. */
process.on('SIGUSR2', () => {
  globalThis.gc?.();
  globalThis.gc?.();
});
