/** Plangrep's prices: credits for a page of each kind. */
export const PAGE_CREDITS = { drawing: 10, text: 1 } as const;
