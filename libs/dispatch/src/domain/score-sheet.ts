import { scoreNames, type OneOf } from '@causeway/contracts';

type ScoreName = OneOf<typeof scoreNames>;

/** One reason for a place in the ranking. A point is worth a minute of travel. */
export interface Score {
  name: ScoreName;
  points: number;
  /** What the points come from: minutes of travel or too late, hours since the last offer, calls, 1 for a match; null when unknown. */
  value: number | null;
}

const column = Object.fromEntries(scoreNames.map((name, index) => [name, 2 * index])) as Record<
  ScoreName,
  number
>;
const WIDTH = 2 * scoreNames.length;

/**
 * The scores of a whole ranking in one block of numbers: a row for each coach, in it points and value of each score. Lists
 * of objects for ten thousand coaches would cost more than judging them.
 */
export class ScoreSheet {
  /** NaN: no such score, or a value that is not known. */
  private readonly cells: Float64Array;

  constructor(rows: number) {
    this.cells = new Float64Array(rows * WIDTH).fill(NaN);
  }

  write(row: number, name: ScoreName, points: number, value: number | null): void {
    const cell = row * WIDTH + column[name];
    this.cells[cell] = points;
    if (value !== null) this.cells[cell + 1] = value;
  }

  /** The sum of all points of a row, in tenths, so that sums of the same points are the same number. */
  tenthsOf(row: number): number {
    let total = 0;
    for (let cell = row * WIDTH; cell < (row + 1) * WIDTH; cell += 2) {
      const points = this.cells[cell] ?? NaN;
      if (!Number.isNaN(points)) total += points;
    }
    return Math.round(total * 10);
  }

  /** A row as people read it. */
  scoresOf(row: number): Score[] {
    const scores: Score[] = [];
    for (const name of scoreNames) {
      const cell = row * WIDTH + column[name];
      const points = this.cells[cell] ?? NaN;
      const value = this.cells[cell + 1] ?? NaN;
      if (!Number.isNaN(points)) scores.push({ name, points, value: Number.isNaN(value) ? null : value });
    }
    return scores;
  }
}
