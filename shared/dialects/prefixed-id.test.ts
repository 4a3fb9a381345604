import { newId } from '../domain/ids';
import { prefixedId } from './prefixed-id';

const job = prefixedId('job');

test('an id read back is the one that was written, in either case', () => {
  const uuid = newId();
  expect(job.of(uuid)).toMatch(/^job_[0-9a-f]{32}$/);
  expect(job.id.parse(job.of(uuid))).toBe(uuid);
  expect(job.id.parse(job.of(uuid).toUpperCase())).toBe(uuid);
});

test.each([newId(), prefixedId('file').of(newId()), 'job_01hy3m8qtn2e5r7k9p0w4x1def', `${job.of(newId())}0`])(
  '%s is no id of this kind',
  (id) => {
    expect(job.id.safeParse(id).success).toBe(false);
  },
);
