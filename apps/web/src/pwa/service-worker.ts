import { ringForPushes } from './push.js';

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build (vite/precache.ts). */
declare const __PRECACHE_FILES__: string[];
declare const __PRECACHE_VERSION__: string;

const cacheName = `causeway-${__PRECACHE_VERSION__}`;
const shell = '/';

ringForPushes();

/**
 * Makes the team's app open at once and without a network. Only the app itself is kept: what the API says is
 * never stored here, since it is about people and this may be a shared phone.
 */
self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll([shell, ...__PRECACHE_FILES__]))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name))),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (event.request.mode === 'navigate' && belongsToTheApp(url.pathname)) {
    event.respondWith(pageOrShell(event.request));
  } else if (url.pathname.startsWith('/assets/')) {
    event.respondWith(cachedOrNetwork(event.request));
  }
});

function belongsToTheApp(path: string): boolean {
  return !/^\/(v1|request|status|docs|health|metrics|openapi\.json|socket\.io)(\/|$)/.test(path);
}

/** The network's page when it answers in time, so that a new version is seen; else the page kept here. */
async function pageOrShell(request: Request): Promise<Response> {
  const kept = await caches.match(shell);
  if (!kept) return fetch(request);
  try {
    return await fetch(request, { signal: AbortSignal.timeout(4_000) });
  } catch {
    return kept;
  }
}

/** Files under /assets/ carry a hash in their name, so a kept one is never out of date. */
async function cachedOrNetwork(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}
