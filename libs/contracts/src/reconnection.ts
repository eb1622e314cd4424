/**
 * How a client finds its way back, in milliseconds; for `io()`. Each pause is drawn between half and one and a half of
 * what stands here, so that a whole team does not come back in one moment.
 */
export const reconnection = {
  transports: ['websocket', 'polling'],
  reconnectionDelay: 500,
  reconnectionDelayMax: 5_000,
  // An attempt that nobody answers must not hold up the next.
  timeout: 8_000,
};

/** What of a Socket.IO client's socket is needed. */
interface Reconnecting {
  readonly connected: boolean;
  /** False once Socket.IO has given up on its own. */
  readonly active: boolean;
  connect(): unknown;
  on(event: 'disconnect', listener: (reason: string) => void): unknown;
  on(event: 'connect_error', listener: (error: Error) => void): unknown;
}

/** The first pause before coming back to a server that said no, in milliseconds; the longest is that of `reconnection`. */
const FIRST_PAUSE_MS = 1_000;

/**
 * Brings a socket back where Socket.IO gives up: when the server closed it (a restart), or did not let it in because
 * its database was away. Whoever is not signed in any more is not brought back.
 * @param random from 0 to 1
 * @returns gives up what is still to come
 */
export function comeBack(socket: Reconnecting, random: () => number = Math.random): () => void {
  let pause = FIRST_PAUSE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => socket.connected || socket.active || socket.connect(), pause * (0.5 + random()));
    pause = Math.min(pause * 2, reconnection.reconnectionDelayMax);
  };
  socket.on('disconnect', (reason) => {
    pause = FIRST_PAUSE_MS;
    if (reason === 'io server disconnect') soon();
  });
  socket.on('connect_error', ({ message }) => {
    if (!socket.active && message !== 'auth.required') soon();
  });
  return () => clearTimeout(timer);
}
