export const WINDOW_SECONDS = 60;

/** How far an account is with its submits of the running minute, which began with the first of them. */
export type RateWindow = { limit: number; used: number; resetSeconds: number };

const POLICY = 'submits';

/** The headers of draft-ietf-httpapi-ratelimit-headers-10: what is allowed, and what is left of it for how long. */
export const rateLimitHeaders = ({ limit, used, resetSeconds }: RateWindow): Record<string, string> => ({
  'ratelimit-policy': `"${POLICY}";q=${limit};w=${WINDOW_SECONDS}`,
  ratelimit: `"${POLICY}";r=${Math.max(0, limit - used)};t=${resetSeconds}`,
});
