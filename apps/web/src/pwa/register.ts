/** Makes the app installable and lets it open without a network. Not while developing: it would serve yesterday's files. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  window.addEventListener('load', () => {
    // Private windows and some hospital policies refuse; the app works without.
    navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
  });
}
