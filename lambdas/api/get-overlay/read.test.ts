import { acceptedFormat } from './read';

test.each([
  ['image/svg+xml', 'svg'],
  ['image/svg+xml;q=0.9, text/html', 'svg'],
  ['image/png, image/svg+xml', 'png'],
  ['image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8', 'png'],
  ['*/*', 'png'],
  [undefined, 'png'],
])('Accept: %s is answered as %s', (accept, format) => {
  expect(acceptedFormat(accept)).toBe(format);
});
