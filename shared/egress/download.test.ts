import { httpsServer } from '../../test/support/https-server';
import { type Door, publicWeb } from './connect';
import { download } from './download';

let server: Awaited<ReturnType<typeof httpsServer>>;
let door: Door;

beforeAll(async () => {
  server = await httpsServer((request, response) => {
    const path = request.url ?? '';
    if (path === '/book.pdf') return response.end('%PDF-1.7 book');
    if (path === '/gone') return response.writeHead(404).end();
    if (path === '/endless') {
      const more = setInterval(() => response.write(Buffer.alloc(1000)), 1);
      return response.on('close', () => clearInterval(more));
    }
    if (path === '/silent') return undefined;
    if (path === '/inside') return response.writeHead(302, { location: `https://10.0.0.1:${door.port}/` }).end();
    const hops = Number(/^\/hop\/(\d)$/.exec(path)?.[1] ?? 0);
    return response.writeHead(302, { location: hops > 1 ? `/hop/${hops - 1}` : '/book.pdf' }).end();
  });
  door = server.door;
});

afterAll(() => server.stop());

const at = (path: string) => server.at(path);

test('a file is fetched whole', async () => {
  expect((await download(at('/book.pdf'), 100, 5000, door)).toString()).toBe('%PDF-1.7 book');
});

test('three redirects are followed, a fourth is not', async () => {
  expect((await download(at('/hop/3'), 100, 5000, door)).length).toBe(13);
  await expect(download(at('/hop/4'), 100, 5000, door)).rejects.toMatchObject({ name: 'Unreachable' });
});

test('a redirect to a private address is refused like a first one', async () => {
  await expect(download(at('/inside'), 100, 5000, { ...door, port: '' })).rejects.toMatchObject({
    name: 'AddressRefused',
  });
});

test('a file over the limit is not read on, whether it says its length or not', async () => {
  await expect(download(at('/book.pdf'), 5, 5000, door)).rejects.toMatchObject({ name: 'TooLarge' });
  await expect(download(at('/endless'), 5000, 5000, door)).rejects.toMatchObject({ name: 'TooLarge' });
});

test('a server that answers badly, late or not at all is unreachable', async () => {
  await expect(download(at('/gone'), 100, 5000, door)).rejects.toMatchObject({
    name: 'Unreachable',
    message: expect.stringContaining('404'),
  });
  await expect(download(at('/silent'), 100, 100, door)).rejects.toMatchObject({ name: 'Unreachable' });
  await expect(download('https://nowhere.invalid/', 100, 5000, publicWeb)).rejects.toMatchObject({
    name: 'Unreachable',
  });
});

test('a certificate nobody vouches for is refused', async () => {
  const { ca: _, ...trusting } = door;
  await expect(download(at('/book.pdf'), 100, 5000, trusting)).rejects.toMatchObject({ name: 'Unreachable' });
});

test('a name that leads to this machine is refused when the socket asks for its address', async () => {
  await expect(download('https://localhost/', 100, 5000, publicWeb)).rejects.toMatchObject({ name: 'AddressRefused' });
});

test.each([
  'https://127.0.0.1/',
  'https://[::1]/',
  'https://169.254.169.254/latest/meta-data/',
  'https://2130706433/',
  'https://0x7f.1/',
  'http://example.com/a.pdf',
  'https://example.com:8443/a.pdf',
  'https://user:secret@example.com/a.pdf',
  'file:///etc/passwd',
])('%s is refused before anything is dialled', async (url) => {
  await expect(download(url, 100, 5000, publicWeb)).rejects.toMatchObject({ name: 'AddressRefused' });
});
