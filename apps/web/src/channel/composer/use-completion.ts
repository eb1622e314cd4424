import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Named } from '../message/named.js';
import { wordsOf, type Suggestion } from './suggestions.js';
import { complete, triggerAt } from './trigger.js';
import { useSuggestions } from './use-suggestions.js';

interface CompletionOptions {
  input: RefObject<HTMLTextAreaElement | null>;
  text: string;
  onChange: (text: string) => void;
  onPicked: (named: Named) => void;
}

/** Completion at the caret: arrows move, Enter or Tab picks, Escape puts it away until something else is typed. */
export function useCompletion({ input, text, onChange, onPicked }: CompletionOptions) {
  const id = useId();
  const [caret, setCaret] = useState(0);
  const [refusedAt, setRefusedAt] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const moveTo = useRef<number | null>(null);

  const found = triggerAt(text, caret);
  const trigger = found && found.start !== refusedAt ? found : null;
  const suggestions = useSuggestions(trigger);
  const opened = suggestions.length > 0;
  const chosen = Math.min(active, suggestions.length - 1);

  useLayoutEffect(() => {
    if (moveTo.current === null) return;
    input.current?.setSelectionRange(moveTo.current, moveTo.current);
    moveTo.current = null;
  }, [text, input]);

  const pick = (suggestion: Suggestion): void => {
    if (!trigger) return;
    const completed = complete(text, trigger, wordsOf(suggestion));
    moveTo.current = completed.caret;
    setCaret(completed.caret);
    onChange(completed.text);
    if (suggestion.kind === 'named') onPicked(suggestion.named);
    input.current?.focus();
  };
  const noteCaret = (): void => {
    const at = input.current?.selectionStart ?? 0;
    if (at === caret) return;
    setCaret(at);
    setActive(0);
    if (!triggerAt(text, at)) setRefusedAt(null);
  };
  /** True when the key was for the list. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!opened || event.nativeEvent.isComposing) return false;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const picked = suggestions[chosen];
    if (step !== 0) setActive((chosen + step + suggestions.length) % suggestions.length);
    else if (event.key === 'Escape') setRefusedAt(trigger?.start ?? null);
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && picked) pick(picked);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };

  return {
    opened,
    list: { id, suggestions, active: chosen, onPick: pick },
    onKeyDown,
    noteCaret,
    field: {
      'aria-autocomplete': 'list',
      'aria-controls': opened ? id : undefined,
      'aria-activedescendant': opened ? `${id}-${chosen}` : undefined,
    } as const,
  };
}
