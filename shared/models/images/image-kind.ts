export type ImageKind = 'PNG' | 'JPEG';

/** What a file is by its first bytes; undefined for whatever is no image that can be made a page. */
export function imageKindOf(bytes: Uint8Array): ImageKind | undefined {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (start === '89504e470d0a1a0a') return 'PNG';
  return start.startsWith('ffd8ff') ? 'JPEG' : undefined;
}
