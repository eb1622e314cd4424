import { Fragment, useMemo } from 'react';
import { findNamed, type Named } from './named.js';
import { linkify } from './linkify.js';
import classes from './message.module.css';

interface MessageTextProps {
  text: string;
  /** Whom and what it names. */
  named: readonly Named[];
  meId: string;
}

/** What was said: addresses and phone numbers can be touched, who is called stands out. Never HTML. */
export function MessageText({ text, named, meId }: MessageTextProps) {
  const pieces = useMemo(() => cut(text, named), [text, named]);
  return pieces.map((piece, index) =>
    piece.named ? (
      <span key={index} className={classes.named} data-me={callsMe(piece.named, meId) || undefined}>
        {piece.text}
      </span>
    ) : (
      <Fragment key={index}>
        <Linked text={piece.text} />
      </Fragment>
    ),
  );
}

function Linked({ text }: { text: string }) {
  return linkify(text).map((part, index) =>
    part.kind === 'text' ? (
      part.text
    ) : (
      <a
        key={index}
        href={part.href}
        {...(part.kind === 'link' ? { target: '_blank', rel: 'noopener noreferrer' } : {})}
      >
        {part.text}
      </a>
    ),
  );
}

const callsMe = (named: Named, meId: string): boolean =>
  named.kind === 'team' || (named.kind === 'member' && named.id === meId);

function cut(text: string, all: readonly Named[]): { text: string; named?: Named }[] {
  const pieces: { text: string; named?: Named }[] = [];
  let end = 0;
  for (const found of findNamed(text, all)) {
    if (found.start > end) pieces.push({ text: text.slice(end, found.start) });
    pieces.push({ text: text.slice(found.start, found.end), named: found.named });
    end = found.end;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}
