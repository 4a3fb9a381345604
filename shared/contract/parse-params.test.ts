import { chunking } from './parse-params';

test.each([
  [{}, 100],
  [{ max_chunk_size: 200 }, 100],
  [{ max_chunk_size: 199 }, 99],
  [{ strategy: 'fixed', max_chunk_size: 150 }, 75],
  [{ strategy: 'fixed', max_chunk_size: 150, overlap: 75 }, 75],
  [{ strategy: 'fixed', max_chunk_size: 150, overlap: 0 }, 0],
  // these do not overlap
  [{ strategy: 'semantic', max_chunk_size: 150, overlap: 100 }, 100],
  [{ strategy: 'page', max_chunk_size: 150, overlap: 100 }, 100],
])('%j has an overlap of %d', (asked, overlap) => {
  expect(chunking.parse(asked).overlap).toBe(overlap);
});

test('windows that share more than half of themselves are refused', () => {
  const { error } = chunking.safeParse({ strategy: 'fixed', max_chunk_size: 150, overlap: 76 });
  expect(error?.issues).toMatchObject([{ path: ['overlap'] }]);
});
