import type { Pdfium } from './pdfium';

/** Tells the layer of a page object as a number that `names()` has unless it is 0, for none; undefined where none is marked on the object itself. */
export type LayerReader = { of(object: number): number | undefined; names(): Map<number, string> };

const BUFFER_BYTES = 512;
const UTF16_BYTES = 2;

/** Reads optional content from the marks on page objects: "OC" with the group's /Name (PDF 32000-1, 8.11.3.2). */
export function layerReader({ exports, bytes, view }: Pdfium): LayerReader {
  const names = [''];
  const byMark = new Map<number, number | undefined>();

  const textOf = (fill: (buffer: number, size: number, needed: number) => number): string => {
    const buffer = exports.malloc(BUFFER_BYTES + 4);
    const needed = buffer + BUFFER_BYTES;
    const filled = fill(buffer, BUFFER_BYTES, needed) !== 0;
    const size = Math.min(BUFFER_BYTES, view().getUint32(needed, true)) - UTF16_BYTES;
    const text = filled && size > 0 ? Buffer.from(bytes().buffer, buffer, size).toString('utf16le') : '';
    exports.free(buffer);
    return text;
  };

  const key = exports.malloc(5);
  bytes().set(Buffer.from('Name\0'), key);

  const layerOf = (mark: number): number | undefined => {
    const kind = textOf((...to) => exports.FPDFPageObjMark_GetName(mark, ...to));
    if (kind !== 'OC') return undefined;
    const name = textOf((...to) => exports.FPDFPageObjMark_GetParamStringValue(mark, key, ...to));
    const known = names.indexOf(name);
    return known >= 0 ? known : names.push(name) - 1;
  };

  return {
    of(object) {
      for (let index = exports.FPDFPageObj_CountMarks(object) - 1; index >= 0; index -= 1) {
        const mark = exports.FPDFPageObj_GetMark(object, index);
        if (!byMark.has(mark)) byMark.set(mark, layerOf(mark));
        const layer = byMark.get(mark);
        if (layer !== undefined) return layer;
      }
      return undefined;
    },
    names: () => new Map([...names.entries()].slice(1)),
  };
}
