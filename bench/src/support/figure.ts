/** One measured number. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** What it should reach at least, or stay below. */
  goal?: { least: number } | { most: number };
}

/** What one benchmark is given. */
export interface Terms {
  /** A fifth of the time and of the rounds: for trying the bench itself, not for figures. */
  quick: boolean;
  /** Tells a person how far it has come. */
  say: (line: string) => void;
}

export type Benchmark = (terms: Terms) => Promise<Figure[]>;

/** Whether a figure reached its goal; undefined when it has none. */
export function met({ value, goal }: Figure): boolean | undefined {
  if (!goal) return undefined;
  return 'least' in goal ? value >= goal.least : value <= goal.most;
}

/** The figures as lines of a table. */
export function table(figures: Figure[]): string[] {
  const width = Math.max(...figures.map(({ name }) => name.length));
  return figures.map((figure) => {
    const { name, value, unit, goal } = figure;
    const wanted = goal ? ('least' in goal ? `at least ${goal.least}` : `at most ${goal.most}`) : '';
    const verdict = { true: 'met', false: 'MISSED', undefined: '' }[String(met(figure))] ?? '';
    return `${name.padEnd(width)}  ${shown(value).padStart(9)} ${unit.padEnd(11)}  ${wanted.padEnd(13)} ${verdict}`.trimEnd();
  });
}

/** Three digits that mean something; thousands whole. */
const shown = (value: number): string =>
  Math.abs(value) >= 100
    ? Math.round(value).toLocaleString('en-US')
    : Number(value.toPrecision(3)).toString();
