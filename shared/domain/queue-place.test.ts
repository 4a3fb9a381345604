import fc from 'fast-check';
import { queuePlace } from './queue-place';

test('the first in the queue waits for one job to end, and so do as many as there are slots', () => {
  expect(queuePlace(0, 2, 3)).toEqual({ queue_position: 1, estimated_wait_seconds: 3 });
  expect(queuePlace(1, 2, 3)).toEqual({ queue_position: 2, estimated_wait_seconds: 3 });
  expect(queuePlace(2, 2, 3)).toEqual({ queue_position: 3, estimated_wait_seconds: 6 });
});

test('who stands further back never has the shorter wait', () => {
  const whole = fc.integer({ min: 1, max: 1000 });
  fc.assert(
    fc.property(whole, whole, whole, (ahead, slots, seconds) => {
      const [here, behind] = [queuePlace(ahead, slots, seconds), queuePlace(ahead + 1, slots, seconds)];
      return behind.estimated_wait_seconds >= here.estimated_wait_seconds;
    }),
  );
});
