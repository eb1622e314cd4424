import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An OSRM-compatible service for tests: answers tables from what it is told about places. */
export class FakeOsrm {
  /** Minutes of the drive from places of this latitude; others take an hour, null has no road. */
  readonly minutes = new Map<number, number | null>();
  /** How many tables were asked for. */
  asked = 0;
  /** `failing` answers 503; `silent` never answers. */
  mood: 'well' | 'failing' | 'silent' = 'well';
  private server: Server | undefined;

  /** @returns its address */
  async start(): Promise<string> {
    const server = createServer((request, response) => {
      this.asked += 1;
      if (this.mood === 'silent') return;
      const path = /^\/table\/v1\/driving\/([^?]+)\?sources=([\d;]+)&destinations=0&/.exec(request.url ?? '');
      if (this.mood === 'failing' || !path) {
        response.writeHead(503).end();
        return;
      }
      const spots = (path[1] ?? '').split(';').map((spot) => Number(spot.split(',')[1]));
      const rows = (path[2] ?? '').split(';').map((index) => this.minutes.get(spots[Number(index)] ?? 0));
      const durations = rows.map((minutes) => [minutes === undefined ? 3600 : minutes && minutes * 60]);
      const distances = rows.map((minutes) => [(minutes ?? 60) * 1000]);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ code: 'Ok', durations, distances }));
    });
    this.server = server;
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }
}
