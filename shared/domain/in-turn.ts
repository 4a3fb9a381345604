/** The items with their owners taking turns: first each owner's first, then each one's second; an owner's own stay in order. */
export const inTurn = <T>(items: T[], ownerOf: (item: T) => string): T[] => {
  const turns: T[][] = [];
  const taken = new Map<string, number>();
  for (const item of items) {
    const turn = taken.get(ownerOf(item)) ?? 0;
    taken.set(ownerOf(item), turn + 1);
    turns[turn] = [...(turns[turn] ?? []), item];
  }
  return turns.flat();
};
