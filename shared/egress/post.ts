import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { AddressRefused, admissibleUrl, type Door, guardedLookup, Unreachable } from './connect';

/** More of an answer than this is not waited for. */
const MAX_ANSWER_BYTES = 64 * 1024;

/** The start of an answer: its status, and its Retry-After header as it came. */
export type PostAnswer = { status: number; retryAfter: string | undefined };

type Message = { headers: Record<string, string>; body: string };

const send = (url: URL, { headers, body }: Message, door: Door, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const options = { method: 'POST', lookup: guardedLookup(door), ca: door.ca, agent: false, signal, headers };
    request(url, options, resolve).on('error', reject).end(body);
  });

/** Lets the server finish what it says, so that it sees no broken connection; the status stands whatever comes of it. */
const hearOut = async (response: IncomingMessage): Promise<void> => {
  let size = 0;
  try {
    for await (const chunk of response) {
      size += chunk.length;
      if (size > MAX_ANSWER_BYTES) return;
    }
  } catch {
    // cut off, by the server or by our timeout
  }
};

/**
 * Sends one POST and follows no redirect. The whole exchange takes at most `timeoutMs`.
 * Throws AddressRefused, or Unreachable when no status came.
 */
export const post = async (text: string, message: Message, timeoutMs: number, door: Door): Promise<PostAnswer> => {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await send(admissibleUrl(text, door), message, door, signal);
    await hearOut(response);
    return { status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'] };
  } catch (error) {
    if (error instanceof AddressRefused) throw error;
    if (signal.aborted) throw new Unreachable(`no answer within ${timeoutMs / 1000} s`);
    throw new Unreachable(error instanceof Error ? error.message : 'the connection failed');
  }
};
