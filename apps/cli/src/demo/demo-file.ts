import { readFileSync, writeFileSync } from 'node:fs';
import type { Role } from '@causeway/platform';

/** What somebody needs to try the demo; kept in `.data/demo.json`. */
export interface Demo {
  baseUrl: string;
  facility: { key: string; requestLink: string };
  users: { role: Role; email: string; password: string }[];
}

export const readDemo = (file: string): Demo => JSON.parse(readFileSync(file, 'utf8')) as Demo;

/** Writes it for this account only, with the link under the address of today. */
export function writeDemo(file: string, demo: Demo): Demo {
  const requestLink = demo.baseUrl + new URL(demo.facility.requestLink).pathname;
  const current = { ...demo, facility: { ...demo.facility, requestLink } };
  writeFileSync(file, `${JSON.stringify(current, null, 2)}\n`, { mode: 0o600 });
  return current;
}
