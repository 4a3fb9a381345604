import fc from 'fast-check';
import { documentIdOf, documentReference, jobIdOf, jobPath } from './ids';

test('an id comes back as the UUID it was made of, in whatever case', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.boolean(), (uuid, upper) => {
      const [prefix, digits = ''] = jobIdOf(uuid).split('_');
      const id = `${prefix}_${upper ? digits.toUpperCase() : digits}`;
      expect(jobPath.parse({ id })).toEqual({ id: uuid });
    }),
  );
});

test('a document may be named by either id', () => {
  fc.assert(
    fc.property(fc.uuid({ version: 7 }), (uuid) => {
      expect(documentReference.parse(uuid)).toBe(uuid);
      expect(documentReference.parse(documentIdOf(uuid))).toBe(uuid);
      expect(documentReference.safeParse(jobIdOf(uuid)).success).toBe(false);
    }),
  );
});

test('whatever else is no id', () => {
  fc.assert(fc.property(fc.string(), (id) => /^job_[0-9a-f]{32}$/i.test(id) || !jobPath.safeParse({ id }).success));
});
