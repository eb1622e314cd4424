import { describe, expect, it } from '@jest/globals';
import { CONFIGURATION, Live, liveOptions, type Configuration, type LiveServer } from '@causeway/platform';
import { Server } from 'socket.io';
import { useApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';

const app = useApp();

describe('who has a board open', () => {
  it('is known as long as the socket is open, of one organization', async () => {
    const { dispatcher, supervisor, dana, organizationId } = await app.world({
      onDuty: ['dana'],
      boardClosed: true,
    });
    const other = await app.world({ boardClosed: true });
    await Promise.all([dana.line(), dispatcher.line(), other.dispatcher.line()]);
    const onBoard = async () => [...(await app.nest.get(Live).onBoard(organizationId))].sort();
    await eventually(async () => expect(await onBoard()).toEqual([dispatcher.id]));
    const line = await supervisor.line();
    await eventually(async () => expect(await onBoard()).toEqual([dispatcher.id, supervisor.id].sort()));
    line.close();
    await eventually(async () => expect(await onBoard()).toEqual([dispatcher.id]));
    expect([...(await app.nest.get(Live).onBoard(other.organizationId))]).toEqual([other.dispatcher.id]);
  });

  it('is known to a worker, to which nobody connects', async () => {
    const configuration = app.nest.get<Configuration>(CONFIGURATION);
    const { dispatcher, organizationId } = await app.world({ boardClosed: true });
    await dispatcher.line();
    const { options, close } = liveOptions(configuration);
    const server: LiveServer = new Server(options);
    const worker = new Live();
    worker.attach(server);
    try {
      // Without Redis there is one process, and nobody else to ask.
      const expected = configuration.REDIS_URL ? [dispatcher.id] : [];
      await eventually(async () => expect([...(await worker.onBoard(organizationId))]).toEqual(expected));
    } finally {
      await server.of('/').adapter.close();
      close();
    }
  });
});
