import { v7 } from 'uuid';

/** The one id maker: UUIDv7 (RFC 9562), a valid UUID whose text sorts by the time it was made. */
export const newId = (): string => v7();

/** The millisecond since the epoch in which an id was made. */
export const millisecondOf = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

const LAST_MILLISECOND = 2 ** 48 - 1;

/** The smallest and the largest UUIDv7 text of a millisecond since the epoch; what 48 bits cannot hold is brought to their nearest end. */
export const idsOfMillisecond = (epochMs: number): { smallest: string; largest: string } => {
  const time = Math.min(LAST_MILLISECOND, Math.max(0, Math.floor(epochMs)))
    .toString(16)
    .padStart(12, '0');
  const start = `${time.slice(0, 8)}-${time.slice(8)}`;
  return { smallest: `${start}-7000-8000-000000000000`, largest: `${start}-7fff-bfff-ffffffffffff` };
};

/** The bounds of all ids. */
export const EVER = { smallest: idsOfMillisecond(0).smallest, largest: idsOfMillisecond(LAST_MILLISECOND).largest };
