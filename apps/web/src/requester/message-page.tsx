/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface MessagePageProps {
  title: string;
  text: string;
  children?: ComponentChildren;
}

/** One plain message instead of the page: what happened, and what can be done now. */
export function MessagePage({ title, text, children }: MessagePageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // It replaces what had the focus; without this a screen reader would say nothing.
  useEffect(() => heading.current?.focus(), []);
  return (
    <main class="message">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p>{text}</p>
      {children}
    </main>
  );
}
