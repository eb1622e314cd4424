/** Around what was found PostgreSQL puts these two: no message may hold them. */
export const MARKS = { start: '\u0001', stop: '\u0002' } as const;

interface Excerpt {
  excerpt: string;
  marks: { start: number; length: number }[];
}

/** A marked text as the plain one, and where its marks are. */
export function excerptOf(marked: string): Excerpt {
  const marks: Excerpt['marks'] = [];
  let excerpt = '';
  for (const [index, part] of marked.split(MARKS.start).entries()) {
    const [found = '', rest] = index === 0 ? [undefined, part] : part.split(MARKS.stop);
    if (index > 0) marks.push({ start: excerpt.length, length: found.length });
    excerpt += found + (rest ?? '');
  }
  return { excerpt, marks };
}
