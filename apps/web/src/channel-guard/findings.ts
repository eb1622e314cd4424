import type { IdentifierFinding } from '@causeway/contracts';

/** What was found in one text. */
export interface Looked {
  text: string;
  findings: IdentifierFinding[];
}

type Rules = typeof import('@causeway/identifiers');
let rules: Rules | undefined;

/** Brings the rules to this device; only who writes needs them. Rejects without a network, where they were never loaded. */
export const loadRules = async (): Promise<Rules> => (rules ??= await import('@causeway/identifiers'));

/** Whether this device knows already that there is nothing in it, so that sending waits for nobody. */
export const nothingIn = (text: string): boolean => rules?.findIdentifiers(text).length === 0;

/**
 * Looks on this device first: most texts have nothing in them, and nobody has to be asked. What is found, the server looks at
 * again, since it knows the numbers of places and colleagues. Without a network what was found here counts.
 * @param ask the server
 */
export async function look(
  text: string,
  ask: (text: string) => Promise<IdentifierFinding[]>,
): Promise<Looked> {
  const { findIdentifiers } = await loadRules();
  const here = findIdentifiers(text).map(({ kind, start, end }) => ({ kind, start, end }));
  if (here.length === 0) return { text, findings: [] };
  try {
    return { text, findings: await ask(text) };
  } catch {
    return { text, findings: here };
  }
}

/** The text with something else in place of what was found; nothing twice when several stand together. */
export function withInstead(text: string, findings: readonly IdentifierFinding[], instead: string): string {
  let rest = text;
  for (const { start, end } of findings.toSorted((a, b) => b.start - a.start))
    rest = rest.slice(0, start) + instead + rest.slice(end);
  const twice = instead ? new RegExp(`${escaped(instead)}(?:[\\s,;:]+${escaped(instead)})+`, 'g') : /\s{2,}/g;
  return rest.replace(twice, instead || ' ').trim();
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
