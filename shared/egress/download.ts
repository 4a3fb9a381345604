import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { AddressRefused, admissibleUrl, type Door, guardedLookup, Unreachable } from './connect';

const MAX_REDIRECTS = 3;

export class TooLarge extends Error {
  override name = 'TooLarge';
}

const request = (url: URL, door: Door, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const options = {
      lookup: guardedLookup(door),
      ca: door.ca,
      agent: false,
      signal,
      headers: { accept: 'application/pdf,*/*;q=0.5' },
    };
    get(url, options, resolve).on('error', reject);
  });

const collect = async (response: IncomingMessage, maxBytes: number): Promise<Buffer> => {
  const tooLarge = () => new TooLarge(`the file has more than ${maxBytes} bytes`);
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) {
    response.destroy();
    throw tooLarge();
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const follow = async (text: string, door: Door, signal: AbortSignal, hopsLeft: number): Promise<IncomingMessage> => {
  const url = admissibleUrl(text, door);
  const response = await request(url, door, signal);
  const { statusCode = 0, headers } = response;
  if (statusCode === 200) return response;
  response.destroy();
  if (statusCode < 300 || statusCode >= 400 || !headers.location)
    throw new Unreachable(`the server answered ${statusCode}`);
  if (hopsLeft === 0) throw new Unreachable(`more than ${MAX_REDIRECTS} redirects`);
  return follow(new URL(headers.location, url).href, door, signal, hopsLeft - 1);
};

/**
 * The bytes behind a url, at most `maxBytes`, within `timeoutMs`. Every redirect (three at most) is checked anew.
 * Throws AddressRefused, TooLarge or Unreachable.
 */
export const download = async (url: string, maxBytes: number, timeoutMs: number, door: Door): Promise<Buffer> => {
  try {
    return await collect(await follow(url, door, AbortSignal.timeout(timeoutMs), MAX_REDIRECTS), maxBytes);
  } catch (error) {
    if (error instanceof AddressRefused || error instanceof TooLarge || error instanceof Unreachable) throw error;
    throw new Unreachable(error instanceof Error ? error.message : 'the connection failed');
  }
};
