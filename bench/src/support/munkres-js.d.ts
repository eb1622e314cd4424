/** It comes without types. */
declare module 'munkres-js' {
  /** @returns the pairs of row and column */
  export default function munkres(costs: readonly (readonly number[])[]): [row: number, column: number][];
}
