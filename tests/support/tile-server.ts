import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One pixel of green ground. */
const tile = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkaPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** A map's ground from elsewhere: a style at one origin, its tiles at another, as real ones have it. */
export interface TileServers {
  styleUrl: string;
  tileOrigin: string;
  /** Paths of the tiles that were asked for. */
  asked: string[];
  /** From now on every style and tile is refused. */
  failing: boolean;
}

async function serve(answer: (path: string) => { type: string; body: Buffer | string } | null) {
  const server = createServer((request, response) => {
    const found = answer(request.url ?? '');
    response.writeHead(found ? 200 : 503, {
      'access-control-allow-origin': '*',
      'content-type': found?.type ?? 'text/plain',
    });
    response.end(found?.body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** Both servers, up before the app is configured with them. Close them when done. */
export async function startTileServers(): Promise<TileServers & { close: () => void }> {
  const state = { asked: [] as string[], failing: false };
  const tiles = await serve((path) => {
    state.asked.push(path);
    return state.failing ? null : { type: 'image/png', body: tile };
  });
  const style = await serve(() =>
    state.failing
      ? null
      : {
          type: 'application/json',
          body: JSON.stringify({
            version: 8,
            sources: {
              land: {
                type: 'raster',
                tiles: [`${tiles.origin}/{z}/{x}/{y}.png`],
                tileSize: 256,
                attribution: 'Test ground',
              },
            },
            layers: [{ id: 'land', type: 'raster', source: 'land' }],
          }),
        },
  );
  return Object.assign(state, {
    styleUrl: `${style.origin}/calm.json`,
    tileOrigin: tiles.origin,
    close: () => {
      tiles.close();
      style.close();
    },
  });
}
