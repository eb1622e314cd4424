import { api, unwrap, type Schemas } from '../shared/api.js';

/** Whether this browser can ring while the app is closed. */
export type DeviceState = 'unsupported' | 'install_first' | 'blocked' | 'off' | 'on';

/** On an iPhone pages may ring only once they are on the home screen. */
const isAppleMobile = (): boolean =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) ||
  (navigator.platform === 'MacIntel' && navigator.maxTouchPoints > 1);

async function currentSubscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager.getSubscription()) ?? null;
}

/** @param devices those that the server knows to ring for the member */
export async function deviceState(devices: readonly Schemas['DeviceView'][]): Promise<DeviceState> {
  const supported = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  if (!supported) return isAppleMobile() ? 'install_first' : 'unsupported';
  if (Notification.permission === 'denied') return 'blocked';
  if (!(await navigator.serviceWorker.getRegistration())) return 'unsupported';
  const subscription = await currentSubscription();
  return devices.some(({ endpoint }) => endpoint === subscription?.endpoint) ? 'on' : 'off';
}

/**
 * Asks the person, then the browser's push service, then tells the server.
 * @param pushKey the organization's key; a subscription made with another one is of no use
 * @throws when the browser or the server refuses; nothing rings then
 */
export async function enableDevice(pushKey: string, label: string): Promise<void> {
  if ((await Notification.requestPermission()) !== 'granted') return;
  const registration = await navigator.serviceWorker.ready;
  const key = bytesOf(pushKey);
  const before = await registration.pushManager.getSubscription();
  if (before && !sameBytes(before.options.applicationServerKey, key)) await before.unsubscribe();
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: key,
  });
  const { endpoint, keys } = subscription.toJSON();
  await unwrap(
    api.POST('/v1/me/devices', {
      body: { endpoint: endpoint ?? '', p256dh: keys?.['p256dh'] ?? '', auth: keys?.['auth'] ?? '', label },
    }),
  );
}

/** Stops a device; this one also forgets its subscription. */
export async function disableDevice(endpoint: string): Promise<void> {
  await unwrap(api.POST('/v1/me/devices/remove', { body: { endpoint } }));
  const subscription = await currentSubscription();
  if (subscription?.endpoint === endpoint) await subscription.unsubscribe();
}

/** Before signing out: the next person on this phone must not be rung for this one. Never in the way of signing out. */
export async function silenceThisDevice(): Promise<void> {
  try {
    const subscription = 'serviceWorker' in navigator ? await currentSubscription() : null;
    if (subscription) await disableDevice(subscription.endpoint);
  } catch {
    return;
  }
}

/** "Chrome on Android", to tell one's devices apart. */
export function deviceName(): { browser: string; system: string } {
  const agent = navigator.userAgent;
  const first = (names: [string, RegExp][]) =>
    names.find(([, pattern]) => pattern.test(agent))?.[0] ?? 'Browser';
  return {
    browser: first([
      ['Edge', /Edg/],
      ['Firefox', /Firefox|FxiOS/],
      ['Samsung Internet', /SamsungBrowser/],
      ['Chrome', /Chrome|CriOS/],
      ['Safari', /Safari/],
    ]),
    system: first([
      ['iPhone', /iPhone/],
      ['iPad', /iPad/],
      ['Android', /Android/],
      ['Windows', /Windows/],
      ['Mac', /Mac/],
      ['Linux', /Linux/],
    ]),
  };
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function sameBytes(one: ArrayBuffer | null, other: Uint8Array): boolean {
  if (one?.byteLength !== other.length) return false;
  return new Uint8Array(one).every((byte, index) => byte === other[index]);
}
