import { awaitNews } from './await-news';

const counter = () => {
  let reads = 0;
  return async () => ++reads;
};

test('what is news already is answered without another look', async () => {
  const read = jest.fn(counter());
  expect(await awaitNews(0, () => true, read, 60_000)).toBe(0);
  expect(read).not.toHaveBeenCalled();
});

test('it looks until there is news, long before the time is over', async () => {
  expect(await awaitNews(0, (reads) => reads === 3, counter(), 60_000)).toBe(3);
});

test('when the time is over it gives what it saw last', async () => {
  expect(await awaitNews(0, () => false, counter(), 150)).toBeGreaterThan(0);
});

test('no time at all is no wait', async () => {
  expect(await awaitNews(0, () => false, counter(), 0)).toBe(0);
});

test('a job that vanishes ends the wait', async () => {
  const gone = async () => {
    throw new Error('gone');
  };
  await expect(awaitNews(0, () => false, gone, 60_000)).rejects.toThrow('gone');
});
