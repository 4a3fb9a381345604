/** How many of an account's newest entries a list looks at that counts all it has: no read is without end. */
export const WINDOW = 1000;

/** Orders texts by their characters, and numbers, from the least on. */
export const ascending = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
