import { connect } from 'node:net';

/** PostgreSQL's SSLRequest: length 8, then the code for it. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);
const PATIENCE_MS = 3_000;

/**
 * Whether a PostgreSQL on this port of 127.0.0.1 answers. A port that is merely open proves nothing: the system keeps
 * accepting connections for a moment after the server was killed.
 */
export function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(SSL_REQUEST));
    const settle = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket.setTimeout(PATIENCE_MS, () => settle(false));
    socket.once('error', () => settle(false));
    socket.once('end', () => settle(false));
    socket.once('data', () => settle(true));
  });
}
