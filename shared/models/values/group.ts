/** What a group of the pattern matched; '' for one that took no part. Groups count from 1. */
export const groupOf = (match: readonly (string | undefined)[], group: number): string => match[group] ?? '';
