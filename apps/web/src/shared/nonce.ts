import { setNonce } from 'get-nonce';

/** The nonce of this page's content security policy; style elements made at run time must carry it. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

/** Gives the nonce to the scroll lock of dialogs, which makes a style element of its own. */
export function adoptNonce(): void {
  setNonce(styleNonce());
}
