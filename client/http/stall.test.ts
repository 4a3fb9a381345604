import { STALL_MS, stallSignal } from './stall';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('what stands still for a minute is aborted, and the reason says so', () => {
  const { signal } = stallSignal();
  jest.advanceTimersByTime(STALL_MS - 1);
  expect(signal.aborted).toBe(false);
  jest.advanceTimersByTime(1);
  expect(signal.reason).toMatchObject({ message: 'nothing moved for 60 s' });
});

test('what moves now and then may take as long as it takes', () => {
  const { signal, alive } = stallSignal();
  for (let step = 0; step < 20; step += 1) {
    jest.advanceTimersByTime(STALL_MS - 1);
    alive();
  }
  expect(signal.aborted).toBe(false);
});
