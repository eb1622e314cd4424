import { UnstyledButton } from '@mantine/core';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { emojis } from './emoji.js';
import classes from './reactions.module.css';

const columns = 6;
const steps: Record<string, number> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: columns,
  ArrowUp: -columns,
};

/** The small picker; arrows move in it. */
export function EmojiPicker({ onPick }: { onPick: (emoji: string) => void }) {
  const { t } = useTranslation('channel');
  const grid = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent, index: number): void => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = grid.current?.children[index + step];
    if (next instanceof HTMLElement) next.focus();
  };
  return (
    <div ref={grid} className={classes.picker} role="group" aria-label={t('reactions.pick')}>
      {emojis.map((emoji, index) => (
        <UnstyledButton
          key={emoji}
          className={classes.emoji}
          data-autofocus={index === 0 || undefined}
          onKeyDown={(event) => move(event, index)}
          onClick={() => onPick(emoji)}
        >
          {emoji}
        </UnstyledButton>
      ))}
    </div>
  );
}
