import { telHref } from '../../shared/phone.js';

export type TextPart =
  { kind: 'text'; text: string } | { kind: 'link' | 'phone'; text: string; href: string };

/**
 * Web addresses, and North American phone numbers as people type them. A phone number must not touch other digits,
 * so that an account or case number is not offered as a call.
 */
const pattern =
  /(?<link>https?:\/\/[^\s<>"']+)|(?<![\w-])(?<phone>(?:\+?1[-. ]?)?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4})(?![\w-])/g;

/** Splits a message so that what can be called or opened becomes a link; everything else stays plain text. */
export function linkify(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const found = match.groups?.['link'] ? trimSentenceEnd(match[0]) : match[0];
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index) });
    parts.push(
      match.groups?.['link']
        ? { kind: 'link', text: found, href: found }
        : { kind: 'phone', text: found, href: telHref(found) },
    );
    end = match.index + found.length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

/** A full stop or bracket after an address belongs to the sentence. */
function trimSentenceEnd(url: string): string {
  const trimmed = url.replace(/[.,;:!?]+$/, '');
  return trimmed.endsWith(')') && !trimmed.includes('(') ? trimmed.slice(0, -1) : trimmed;
}
