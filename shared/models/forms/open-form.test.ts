import { onForm } from './open-form';

test.each([
  ['an error', new Error('no such object')],
  ['another thing', 'no such object'],
])('%s that the library throws is a fault of the file', async (_what, thrown) => {
  await expect(onForm(() => Promise.reject(thrown))).rejects.toMatchObject({
    name: 'PDF_CORRUPT',
    message: 'The form cannot be read: no such object',
  });
});
