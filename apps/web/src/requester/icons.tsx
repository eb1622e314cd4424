/** @jsxImportSource preact */

const shapes = {
  /** Waiting. */
  clock: 'M12 7v5l3.5 2M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18',
  /** On the way. */
  way: 'M5 12h14M13 6l6 6l-6 6',
  /** Here, done. */
  check: 'M5 12.5l4.5 4.5L19 7.5',
  /** Needs attention. */
  bell: 'M12 8v5M12 16.5v.01M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18',
  ended: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  phone: 'M5 4h4l2 5l-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a1 1 0 0 1-1 1A16 16 0 0 1 4 5a1 1 0 0 1 1-1',
} as const;

export type IconName = keyof typeof shapes;

/** A line drawing in the text's color. It never stands alone: a word beside it says the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}
