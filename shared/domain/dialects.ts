/** The other vendors' APIs that are spoken here, beside Planwright's own. */
export const DIALECTS = ['plangrep', 'docurift', 'docld'] as const;
export type Dialect = (typeof DIALECTS)[number];
