/** The cost of a pair that must not be made. */
export const IMPOSSIBLE = Infinity;

/**
 * Minimum-cost assignment: gives every row at most one column and every column at most one row, so that as many rows as
 * possible get one, at the least total cost. Shortest augmenting paths (Jonker & Volgenant 1987, Computing 38:325), with
 * the choice for each row to stay without a column at a price above any set of real pairs. Rows² × columns at the worst.
 * @param costs one array per row, all of the same length; {@link IMPOSSIBLE} where a pair must not be made
 * @returns the column of each row, or -1
 */
export function assignAtLeastCost(costs: readonly ArrayLike<number>[]): number[] {
  const columns = costs[0]?.length ?? 0;
  if (columns === 0) return costs.map(() => -1);
  const problem = new AssignmentProblem(costs, columns);
  problem.takeFreeBest();
  for (let row = 0; row < costs.length; row += 1) if (problem.columnOf[row] === NOT_YET) problem.augment(row);
  return Array.from(problem.columnOf, (column) => (column === WITHOUT ? -1 : column));
}

const NOT_YET = -2;
const WITHOUT = -1;

/** Indexes below are always within their arrays, which TypeScript cannot know. */
const at = (values: Float64Array | Int32Array, index: number): number => values[index] as number;

class AssignmentProblem {
  /** The column of each row. */
  readonly columnOf: Int32Array;
  private readonly rowOf: Int32Array;
  private readonly cost: Float64Array;
  /** What a row may cost at the most: then it stays without. */
  private readonly without: number;
  /** Dual prices: a pair's cost is never below the sum of its two, and equal to it for pairs that are made. */
  private readonly rowPrice: Float64Array;
  private readonly columnPrice: Float64Array;
  private readonly distance: Float64Array;
  private readonly from: Int32Array;
  private readonly open: Int32Array;

  constructor(
    costs: readonly ArrayLike<number>[],
    private readonly columns: number,
  ) {
    const rows = costs.length;
    this.cost = new Float64Array(rows * columns);
    costs.forEach((row, index) => this.cost.set(row, index * columns));
    let span = 1;
    for (const cost of this.cost) if (Number.isFinite(cost)) span = Math.max(span, Math.abs(cost));
    this.without = 2 * span * (Math.min(rows, columns) + 1);
    this.columnOf = new Int32Array(rows).fill(NOT_YET);
    this.rowOf = new Int32Array(columns).fill(NOT_YET);
    this.rowPrice = new Float64Array(rows);
    this.columnPrice = new Float64Array(columns);
    this.distance = new Float64Array(columns);
    this.from = new Int32Array(columns);
    this.open = new Int32Array(columns);
  }

  /** The easy part: every row takes a free one of its cheapest columns, where there is one. */
  takeFreeBest(): void {
    for (let row = 0; row < this.columnOf.length; row += 1) {
      let best = -1;
      let least = this.without;
      for (let column = 0; column < this.columns; column += 1) {
        const cost = at(this.cost, row * this.columns + column);
        if (cost < least || (cost === least && this.isFree(column) && !this.isFree(best))) {
          least = cost;
          best = column;
        }
      }
      this.rowPrice[row] = least;
      if (this.isFree(best)) this.pair(row, best);
    }
  }

  /** Finds the cheapest chain of changes at whose end one more row is served, or stays without. */
  augment(start: number): void {
    const { columns, distance, from, open } = this;
    distance.fill(Infinity);
    for (let column = 0; column < columns; column += 1) open[column] = column;
    let opened = columns;
    let row = start;
    let base = 0;
    let end = WITHOUT;
    let without = Infinity;
    let withoutRow = start;
    for (;;) {
      const stay = base + this.without - at(this.rowPrice, row);
      if (stay < without) {
        without = stay;
        withoutRow = row;
      }
      const offset = row * columns;
      const before = base - at(this.rowPrice, row);
      let nearest = -1;
      let least = without;
      for (let index = 0; index < opened; index += 1) {
        const column = at(open, index);
        const reached = before + at(this.cost, offset + column) - at(this.columnPrice, column);
        if (reached < at(distance, column)) {
          distance[column] = reached;
          from[column] = row;
        }
        const far = at(distance, column);
        // Of columns equally near, a free one ends the search.
        if (far < least || (far === least && nearest !== -1 && this.isFree(column))) {
          least = far;
          nearest = index;
        }
      }
      base = least;
      if (nearest === -1) break;
      const column = at(open, nearest);
      opened -= 1;
      open[nearest] = at(open, opened);
      open[opened] = column;
      if (this.isFree(column)) {
        end = column;
        break;
      }
      row = at(this.rowOf, column);
    }
    this.reprice(start, base, opened);
    this.follow(end, end === WITHOUT ? withoutRow : at(from, end), start);
  }

  /** Columns that were reached on the way get cheaper, their rows dearer, by what the whole chain costs more. */
  private reprice(start: number, total: number, opened: number): void {
    this.rowPrice[start] = at(this.rowPrice, start) + total;
    for (let index = opened; index < this.columns; index += 1) {
      const column = at(this.open, index);
      const change = total - at(this.distance, column);
      const row = at(this.rowOf, column);
      if (row === NOT_YET) continue;
      this.columnPrice[column] = at(this.columnPrice, column) - change;
      this.rowPrice[row] = at(this.rowPrice, row) + change;
    }
  }

  /** Makes the changes of a chain, from its end back to where it started. */
  private follow(end: number, last: number, start: number): void {
    let column = end;
    let row = last;
    for (;;) {
      const next = at(this.columnOf, row);
      if (column === WITHOUT) this.columnOf[row] = WITHOUT;
      else this.pair(row, column);
      if (row === start) return;
      column = next;
      row = at(this.from, column);
    }
  }

  private isFree(column: number): boolean {
    return this.rowOf[column] === NOT_YET;
  }

  private pair(row: number, column: number): void {
    this.columnOf[row] = column;
    this.rowOf[column] = row;
  }
}
