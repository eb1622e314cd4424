/** Does `work` for every item, a few at the same time. */
export async function inTurns<Item>(
  items: readonly Item[],
  together: number,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const waiting = items.values();
  const hand = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: together }, hand));
}
