/** A pixel, or another byte, by its index; beyond the image nothing is drawn: 0. */
export const pixelAt = (pixels: Uint8Array, at: number): number => pixels[at] ?? 0;

/** How many pixels of a mask are drawn. */
export function countDrawn(pixels: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < pixels.length; at += 1) count += pixelAt(pixels, at);
  return count;
}
