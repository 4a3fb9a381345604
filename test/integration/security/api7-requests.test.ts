import { problem } from '../../../shared/contract/common';
import { freshAccount } from '../../support/accounts';
import { call } from '../../support/api';

/** Addresses that no request of ours may go to, as a client might write them. */
const FORBIDDEN = [
  ['this machine', '127.0.0.1'],
  ['this machine, short', '127.1'],
  ['this machine as one number', '2130706433'],
  ['this machine in hexadecimal', '0x7f000001'],
  ['this machine in octal', '0177.0.0.1'],
  ['this machine by name', 'localhost'],
  ['this machine in IPv6', '[::1]'],
  ['this machine mapped into IPv6', '[::ffff:127.0.0.1]'],
  ['this machine through NAT64', '[64:ff9b::7f00:1]'],
  ['this machine through 6to4', '[2002:7f00:1::]'],
  ['no address', '0.0.0.0'],
  ['a private network', '10.0.0.1'],
  ['a private network', '172.16.0.1'],
  ['a private network', '192.168.1.1'],
  ['a private network in IPv6', '[fd00:ec2::254]'],
  ['a provider’s own', '100.64.0.1'],
  ['the metadata of the instance', '169.254.169.254'],
  ['the credentials of a task', '169.254.170.2'],
  ['everyone', '255.255.255.255'],
  ['a multicast group', '224.0.0.1'],
] as const;

let key: string;
beforeAll(async () => {
  key = (await freshAccount('enterprise')).key;
});

describe.each(FORBIDDEN)('%s (%s)', (_, host) => {
  test('no document is fetched from there', async () => {
    const { status, body } = await call('POST', '/v1/documents', { key, json: { url: `https://${host}/book.pdf` } });
    expect(status).toBe(422);
    expect(problem.parse(body)).toMatchObject({
      code: 'URL_UNREACHABLE',
      detail: expect.stringMatching(/not (a )?public/),
    });
  });

  test('nor by DocLD’s API', async () => {
    const { status, body } = await call('POST', '/api/parse/async', {
      key,
      json: { input: `https://${host}/book.pdf` },
    });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toMatch(/not (a )?public/);
  });
});
