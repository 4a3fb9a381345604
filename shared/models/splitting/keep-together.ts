/** Keeps the file of a section, and is waited for. */
export type Keep = (id: string, pdf: Uint8Array) => Promise<void> | void;

/** So many at once: one after another, ten thousand sections would outlast the model. Large ones fewer: they lie in memory. */
const FILES = 16;
const BYTES = 32 * 1024 * 1024;

/** Keeps files some at a time; the last are kept when `rest` is awaited. */
export const keepTogether = (keep: Keep) => {
  let files: [string, Uint8Array][] = [];
  const rest = async (): Promise<void> => {
    const taken = files;
    files = [];
    await Promise.all(taken.map(([id, pdf]) => keep(id, pdf)));
  };
  const add = async (id: string, pdf: Uint8Array): Promise<void> => {
    files.push([id, pdf]);
    const bytes = files.reduce((sum, [, { length }]) => sum + length, 0);
    if (files.length >= FILES || bytes >= BYTES) await rest();
  };
  return { add, rest };
};
