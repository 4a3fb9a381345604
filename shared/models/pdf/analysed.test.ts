import { analysed } from './analysed';

test('what is made of the pages in time is given, and its own faults are thrown', () => {
  expect(analysed(() => 'made')).toBe('made');
  const bug = new TypeError('our own');
  expect(() =>
    analysed(() => {
      throw bug;
    }),
  ).toThrow(bug);
});

test('PDF_TOO_COMPLEX: what does not end is stopped', () => {
  const endless = () => {
    for (;;);
  };
  expect(() => analysed(endless, 50)).toThrow(expect.objectContaining({ code: 'PDF_TOO_COMPLEX' }));
});
