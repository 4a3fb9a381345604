/** The longest wait a client may ask for, in seconds: the API Gateway gives up at 29. */
export const MAX_WAIT_SECONDS = 20;

/** The wait that a `Prefer` header asks for (RFC 7240), in whole seconds, at most 20; undefined when it asks for none that can be read. */
export const preferredWaitSeconds = (prefer: string | undefined): number | undefined => {
  const wait = prefer
    ?.split(',')
    .map((preference) => /^\s*wait\s*(?:=|$)\s*("?)(.*?)\1\s*(?:;|$)/i.exec(preference)?.[2])
    .find((value) => value !== undefined);
  return wait && /^\d+$/.test(wait) ? Math.min(MAX_WAIT_SECONDS, Number(wait)) : undefined;
};

/** Milliseconds to sleep before the next look: short at first, as most news comes soon, and a second in the end. */
export const nextLookMs = (waitedMs: number): number => Math.min(1000, Math.max(100, Math.round(waitedMs / 4)));
