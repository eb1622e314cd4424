import { beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ringForPushes } from './push.js';

type Handler = (event: object) => void;
type Shown = [title: string, options: Record<string, unknown>];

/** What a browser gives a service worker, as far as pushes need it. */
const handlers = new Map<string, Handler>();
const showNotification = jest.fn<(...shown: Shown) => Promise<void>>().mockResolvedValue();
const openWindow = jest.fn<(path: string) => Promise<void>>().mockResolvedValue();
const request = jest.fn<(path: string, options: { body: string }) => Promise<void>>().mockResolvedValue();
let windows: { url: string; focus: () => Promise<void>; navigate: (path: string) => Promise<void> }[] = [];

beforeAll(() => {
  Object.assign(globalThis, {
    fetch: request,
    self: {
      addEventListener: (name: string, handler: Handler) => handlers.set(name, handler),
      registration: { showNotification },
      clients: { openWindow, matchAll: async () => windows },
    },
  });
  ringForPushes();
});

beforeEach(() => {
  jest.clearAllMocks();
  windows = [];
});

/** Hands an event to the worker and waits for what it wanted to finish. */
async function fire(name: string, event: object): Promise<void> {
  const work: Promise<unknown>[] = [];
  handlers.get(name)?.({ ...event, waitUntil: (promise: Promise<unknown>) => work.push(promise) });
  await Promise.all(work);
}

const message = {
  ...{ id: 'n1', title: 'New request near you', body: 'Open the app to answer.', path: '/coach', tag: 'o1' },
  ...{ urgent: true, quiet: false },
};
const push = (data: unknown) => fire('push', { data: { json: () => data } });
const tap = (path: string) =>
  fire('notificationclick', { notification: { close: jest.fn(), data: { path } } });

describe('a push', () => {
  it('is shown until somebody looks, and the server hears that it rang', async () => {
    await push(message);
    expect(showNotification).toHaveBeenCalledWith(
      'New request near you',
      expect.objectContaining({
        ...{ body: 'Open the app to answer.', tag: 'o1', data: { path: '/coach' } },
        ...{ silent: false, renotify: true, requireInteraction: true },
      }),
    );
    expect(request).toHaveBeenCalledWith(
      '/v1/notifications/shown',
      expect.objectContaining({ method: 'POST', body: '{"id":"n1"}' }),
    );
  });

  it('that takes another one’s place does so without a sound', async () => {
    await push({ ...message, title: 'This one is taken care of', urgent: false, quiet: true });
    expect(showNotification).toHaveBeenCalledWith(
      'This one is taken care of',
      expect.objectContaining({ tag: 'o1', silent: true, renotify: false, requireInteraction: false }),
    );
  });

  it('is shown although nobody is signed in, and nothing is shown for what cannot be read', async () => {
    request.mockRejectedValueOnce(new Error('offline'));
    await push(message);
    expect(showNotification).toHaveBeenCalledTimes(1);
    await fire('push', { data: null });
    expect(showNotification).toHaveBeenCalledTimes(1);
  });
});

describe('a tap', () => {
  const window = (url: string) => ({
    url: `https://rco.example${url}`,
    focus: jest.fn<() => Promise<void>>().mockResolvedValue(),
    navigate: jest.fn<(path: string) => Promise<void>>().mockResolvedValue(),
  });

  it('opens the screen in the app that is open already, never in a requester’s page', async () => {
    const [requester, app] = [window('/status/abc'), window('/channel')];
    windows = [requester, app];
    await tap('/coach');
    expect(app.focus).toHaveBeenCalled();
    expect(app.navigate).toHaveBeenCalledWith('/coach');
    expect(requester.focus).not.toHaveBeenCalled();
    expect(openWindow).not.toHaveBeenCalled();
  });

  it('does not load a page anew that is there already', async () => {
    const app = window('/coach');
    windows = [app];
    await tap('/coach');
    expect(app.focus).toHaveBeenCalled();
    expect(app.navigate).not.toHaveBeenCalled();
  });

  it('opens the app where it is closed', async () => {
    windows = [window('/status/abc')];
    await tap('/board/r1');
    expect(openWindow).toHaveBeenCalledWith('/board/r1');
  });
});
