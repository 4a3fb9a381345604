import fc from 'fast-check';
import { validate, version } from 'uuid';
import { millisecondOf, newId } from '../../domain/ids';
import { documentIdFor, withoutTwins } from './new-file';

const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });

test('the same bytes in the same job are the same document, and in another job another', () => {
  const [job, other] = [newId(), newId()];
  fc.assert(
    fc.property(hash, hash, (a, b) => {
      expect(documentIdFor(job, a) === documentIdFor(job, b)).toBe(a === b);
      expect(documentIdFor(job, a)).not.toBe(documentIdFor(other, a));
    }),
  );
});

test('its id is one like any other, of the time of its job', () => {
  const job = newId();
  fc.assert(
    fc.property(hash, (sha256) => {
      const id = documentIdFor(job, sha256);
      expect([validate(id), version(id)]).toEqual([true, 7]);
      expect(millisecondOf(id)).toBe(millisecondOf(job));
    }),
  );
});

test('of files that are one document the first stays, where it stood', () => {
  const file = (document_id: string, file_name: string) => ({
    document_id,
    file_name,
    content_type: 'application/pdf',
    size_bytes: 1,
    sha256: '',
    upload_mode: 'form' as const,
    upload_token: '',
    state: 'registered' as const,
    registered_at: '',
    expires_at: 0,
  });
  const files = [file('1', 'a'), file('2', 'b'), file('1', 'c'), file('3', 'd'), file('2', 'e')];
  expect(withoutTwins(files).map(({ file_name }) => file_name)).toEqual(['a', 'b', 'd']);
});
