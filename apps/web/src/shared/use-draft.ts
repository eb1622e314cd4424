import { useState } from 'react';

/**
 * What is being typed, kept on this device: a lost page, a phone call or another screen takes nothing away.
 * @param key identifies the draft on this device
 */
export function useDraft(key: string): [string, (text: string) => void] {
  const name = `causeway.draft.${key}`;
  const [text, setText] = useState(() => read(name));
  const change = (next: string): void => {
    setText(next);
    write(name, next);
  };
  return [text, change];
}

// Storage may be refused (private windows) or full; typing goes on without it.
function read(name: string): string {
  try {
    return localStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}

function write(name: string, text: string): void {
  try {
    if (text) localStorage.setItem(name, text);
    else localStorage.removeItem(name);
  } catch {
    return;
  }
}
