/**
 * What the server wrote into the html, so that the page can be read, and the form used, before any answer has come.
 * Everything may be empty: the server knows no facility behind an invalid link.
 */
export interface PageFacts {
  facilityName: string;
  organizationName: string;
  /** As it is shown: `(717) 555-0100`. */
  dispatchPhone: string;
}

/** Vite's own server leaves the placeholders in place. */
const filled = (value: string | undefined): string => (!value || value.startsWith('__') ? '' : value);

/** Reads the facts from the element that the page is rendered into. */
export function readPageFacts(root: HTMLElement): PageFacts {
  return {
    facilityName: filled(root.dataset['facility']),
    organizationName: filled(root.dataset['organization']),
    dispatchPhone: filled(root.dataset['phone']),
  };
}
