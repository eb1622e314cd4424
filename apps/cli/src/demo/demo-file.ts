import { readFileSync, writeFileSync } from 'node:fs';
import type { Role } from '@causeway/platform';

/** What somebody needs to try the demo; kept in `.data/demo.json`. */
export interface Demo {
  baseUrl: string;
  /** Without a portal's link where it was seeded before there were any. */
  facility: { key: string; requestLink: string; portalLink?: string };
  users: { role: Role; email: string; password: string }[];
}

export const readDemo = (file: string): Demo => JSON.parse(readFileSync(file, 'utf8')) as Demo;

/** Writes it for this account only, with the links under the address of today. */
export function writeDemo(file: string, demo: Demo): Demo {
  const today = (link: string) => demo.baseUrl + new URL(link).pathname;
  const { key, requestLink, portalLink } = demo.facility;
  const facility = {
    key,
    requestLink: today(requestLink),
    ...(portalLink ? { portalLink: today(portalLink) } : {}),
  };
  const current = { ...demo, facility };
  writeFileSync(file, `${JSON.stringify(current, null, 2)}\n`, { mode: 0o600 });
  return current;
}
