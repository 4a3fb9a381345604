import { keepTogether } from './keep-together';

/** Keeps nothing, but counts how many are being kept at once. */
const counted = () => {
  const kept: string[] = [];
  let open = 0;
  let most = 0;
  const keep = async (id: string) => {
    most = Math.max(most, ++open);
    await new Promise(setImmediate);
    open--;
    kept.push(id);
  };
  return { keep, kept, most: () => most };
};

const add = async (sizes: number[]) => {
  const { keep, ...counts } = counted();
  const files = keepTogether(keep);
  for (const [index, size] of sizes.entries()) await files.add(String(index), new Uint8Array(size));
  await files.rest();
  return counts;
};

test('every file is kept, sixteen at once', async () => {
  const { kept, most } = await add(Array(40).fill(1));
  expect(kept).toEqual(Array.from({ length: 40 }, (_, index) => String(index)));
  expect(most()).toBe(16);
});

test('large files do not wait for sixteen', async () => {
  const { kept, most } = await add(Array(4).fill(20 * 1024 * 1024));
  expect(kept).toHaveLength(4);
  expect(most()).toBe(2);
});

test('a file that cannot be kept is thrown, not forgotten', async () => {
  const files = keepTogether(async () => {
    throw new Error('no space');
  });
  await files.add('1', new Uint8Array(1));
  await expect(files.rest()).rejects.toThrow('no space');
});
