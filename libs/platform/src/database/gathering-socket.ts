import { Socket } from 'node:net';

type Done = (error?: Error | null) => void;

/**
 * A connection that sends what is written in one moment in one piece. Statements that need not wait for each other's
 * answers then cost one system call and one wake-up of the server, not one each.
 */
export class GatheringSocket extends Socket {
  private gathering = false;

  override write(data: string | Uint8Array, done?: Done): boolean;
  override write(data: string | Uint8Array, encoding?: BufferEncoding, done?: Done): boolean;
  override write(data: string | Uint8Array, second?: BufferEncoding | Done, done?: Done): boolean {
    this.gather();
    return typeof second === 'function' ? super.write(data, second) : super.write(data, second, done);
  }

  private gather(): void {
    if (this.gathering) return;
    this.gathering = true;
    this.cork();
    process.nextTick(() => {
      this.gathering = false;
      this.uncork();
    });
  }
}
