import { epochSeconds } from './clock';

export type KeyState = 'live' | 'revoked' | 'expired';

type KeyTimes = { revoked_at?: string | undefined; expires_at?: number | undefined };

/** Whether a key opens anything at `epochMs`. `expires_at` is in epoch seconds and is the first second without it. */
export const keyState = ({ revoked_at, expires_at }: KeyTimes, epochMs: number): KeyState => {
  if (revoked_at !== undefined) return 'revoked';
  return expires_at === undefined || expires_at > epochSeconds(epochMs) ? 'live' : 'expired';
};
