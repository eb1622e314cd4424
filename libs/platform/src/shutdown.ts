/** Longest time that an orderly end may take, in milliseconds. */
const PATIENCE_MS = 20_000;

/** Ends the process in order on SIGINT, SIGTERM or when its terminal is closed; a second signal ends it at once. */
export function endOnSignal(end: () => Promise<unknown>): void {
  let ending = false;
  const onSignal = () => {
    if (ending) process.exit(1);
    ending = true;
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    end().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  process.on('SIGHUP', onSignal);
}
