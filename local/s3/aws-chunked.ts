import { S3Error } from './errors';

const CRLF = '\r\n';

/**
 * Decodes a body sent with `content-encoding: aws-chunked` (hex size, CRLF, data, CRLF; then trailers) and puts the
 * trailing headers, lower case, into `trailers`. The SDK sends its streams so, with the checksum as trailer.
 */
export async function* decodeAwsChunked(source: AsyncIterable<Buffer>, trailers: Map<string, string>) {
  const input = source[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);

  const more = async () => {
    const next = await input.next();
    if (next.done) throw new S3Error('InvalidArgument', 'The aws-chunked body ended early');
    return next.value;
  };
  const line = async () => {
    let end = rest.indexOf(CRLF);
    while (end < 0) {
      rest = Buffer.concat([rest, await more()]);
      end = rest.indexOf(CRLF);
    }
    const text = rest.toString('latin1', 0, end);
    rest = rest.subarray(end + CRLF.length);
    return text;
  };

  for (;;) {
    let left = Number.parseInt(await line(), 16);
    if (Number.isNaN(left)) throw new S3Error('InvalidArgument', 'An aws-chunked chunk has no size');
    if (left === 0) break;
    while (left > 0) {
      if (rest.length === 0) rest = await more();
      const piece = rest.subarray(0, left);
      rest = rest.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
    await line();
  }
  for (let text = await line(); text; text = await line()) {
    const colon = text.indexOf(':');
    trailers.set(text.slice(0, colon).toLowerCase(), text.slice(colon + 1).trim());
  }
}
