import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { pause } from '../eventually.js';

/** One address before several processes, as a load balancer: each new connection goes to the next one that answers. */
export class Gate {
  private next = 0;
  private readonly open = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly ports: number[],
    readonly url: string,
  ) {
    server.on('connection', (client) => {
      client.on('error', () => client.destroy());
      this.open.add(client);
      client.once('close', () => this.open.delete(client));
      this.next += 1;
      this.pass(client, this.next, 0);
    });
  }

  static async open(ports: number[]): Promise<Gate> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Gate(server, ports, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  }

  close(): void {
    this.server.close();
  }

  /** Cuts the connections for which `which` says so; what is on its way in them is lost. */
  cut(which: () => boolean): void {
    for (const client of this.open) if (which()) client.destroy();
  }

  /** Nothing passes any more through some of the connections, without a word; they are cut when the pause is over. */
  async freeze(which: () => boolean, forMs: number): Promise<void> {
    const frozen = [...this.open].filter(which);
    for (const client of frozen) client.unpipe().pause();
    await pause(forMs);
    for (const client of frozen) client.destroy();
  }

  private pass(client: Socket, first: number, tried: number): void {
    const port = this.ports[(first + tried) % this.ports.length];
    if (port === undefined || tried === this.ports.length) {
      client.destroy();
      return;
    }
    const node = connect(port, '127.0.0.1');
    const refused = () => this.pass(client, first, tried + 1);
    node.once('error', refused);
    node.once('connect', () => {
      node.off('error', refused);
      // Whichever end goes, the other one is told: half a connection would leave a caller waiting.
      node.on('error', () => client.destroy());
      node.on('close', () => client.destroy());
      client.on('close', () => node.destroy());
      node.pipe(client).pipe(node);
    });
  }
}
