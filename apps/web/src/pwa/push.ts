export {};

declare const self: ServiceWorkerGlobalScope;

/** What the server sends (libs/notify/src/channels/push-sender.ts). */
interface PushMessage {
  id: string;
  title: string;
  body: string;
  path: string;
  tag: string;
  urgent: boolean;
  quiet: boolean;
}

/** Shows what is pushed, and opens the right screen when it is tapped. */
export function ringForPushes(): void {
  self.addEventListener('push', (event) => {
    const message = read(event.data);
    if (message) event.waitUntil(Promise.all([show(message), tellShown(message.id)]));
  });

  self.addEventListener('notificationclick', (event) => {
    event.notification.close();
    const { path } = event.notification.data as Pick<PushMessage, 'path'>;
    event.waitUntil(open(path));
  });

  // The push service gave this browser another address: without telling the server, the phone would be silent.
  self.addEventListener('pushsubscriptionchange', (event) => {
    const change = event as ExtendableEvent & { oldSubscription?: PushSubscription };
    change.waitUntil(renew(change.oldSubscription));
  });
}

function read(data: PushMessageData | null): PushMessage | undefined {
  try {
    return data?.json() as PushMessage;
  } catch {
    return undefined;
  }
}

function show({ title, body, path, tag, urgent, quiet }: PushMessage): Promise<void> {
  const options: NotificationOptions & { renotify: boolean } = {
    body,
    tag,
    data: { path },
    icon: '/icons/causeway-192.png',
    badge: '/icons/causeway-192.png',
    silent: quiet,
    renotify: !quiet,
    // It stays until somebody looks: an offer is gone in minutes anyway.
    requireInteraction: urgent,
  };
  return self.registration.showNotification(title, options);
}

/** "It rang": the only proof that a push arrived. Without a network or a sign-in it stays "sent". */
async function tellShown(id: string): Promise<void> {
  await post('/v1/notifications/shown', { id }).catch(() => undefined);
}

async function open(path: string): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const app = windows.find(({ url }) => !/^\/(request|status)(\/|$)/.test(new URL(url).pathname));
  if (!app) return void (await self.clients.openWindow(path));
  await app.focus();
  if (new URL(app.url).pathname !== path) await app.navigate(path).catch(() => self.clients.openWindow(path));
}

async function renew(old: PushSubscription | undefined): Promise<void> {
  const key = old?.options.applicationServerKey;
  if (!old || !key) return;
  const fresh = await self.registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: key,
  });
  const { endpoint, keys } = fresh.toJSON();
  await post('/v1/me/devices', {
    endpoint,
    p256dh: keys?.['p256dh'],
    auth: keys?.['auth'],
    label: 'Browser',
  });
  await post('/v1/me/devices/remove', { endpoint: old.endpoint });
}

const post = (path: string, body: object): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
