import { inflateSync } from 'node:zlib';
import { groupOf } from '../values/group';

const KEY = '/UserUnit';
/** Object streams hold dictionaries only: a larger one is a bomb, and more of them together are not looked into. */
const MOST_STREAM_BYTES = 8 * 1024 * 1024;
const MOST_STREAMS_BYTES = 64 * 1024 * 1024;
/** The header of an object stream stands before its data. */
const STREAM_HEADER_BYTES = 1024;
const MOST_DEPTH = 64;

/**
 * The size of a unit of user space in points for each page of a file that has another than 1, by page from 1 (PDF
 * Reference 1.7, 3.6.2, /UserUnit of a page; PDFium does not read it). Reads the page tree from the dictionaries as they
 * stand in the file and in its object streams; pages it does not reach there, and those of encrypted object streams, are not listed.
 */
export function userUnits(bytes: Uint8Array): Map<number, number> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const streams = objectStreams(file);
  if (!file.includes(KEY) && !streams.some(({ text }) => text.includes(KEY))) return new Map();
  const dictionaries = new Map<number, string>();
  for (const object of file
    .toString('latin1')
    .matchAll(/(?<!\d)(\d{1,10})\s+\d{1,5}\s+obj\b(.*?)(?:endobj|stream)/gs)) {
    dictionaries.set(Number(groupOf(object, 1)), groupOf(object, 2));
  }
  for (const { text, first } of streams) {
    const listed = [...text.slice(0, first).matchAll(/(\d+)\s+(\d+)/g)].map((pair) => ({
      number: Number(groupOf(pair, 1)),
      begin: first + Number(groupOf(pair, 2)),
    }));
    for (const [index, { number, begin }] of listed.entries()) {
      dictionaries.set(number, text.slice(begin, listed[index + 1]?.begin));
    }
  }
  return unitsInTree(dictionaries);
}

/** The object streams of a file that can be read, inflated; `first` is where the first object begins in one. */
function objectStreams(file: Buffer): { text: string; first: number }[] {
  const found: { text: string; first: number }[] = [];
  let total = 0;
  for (let at = file.indexOf('/ObjStm'); at >= 0 && total < MOST_STREAMS_BYTES; at = file.indexOf('/ObjStm', at + 1)) {
    const begin = file.indexOf('stream', at);
    if (begin < 0 || begin - at > STREAM_HEADER_BYTES) continue;
    const header = file.toString('latin1', Math.max(file.lastIndexOf('obj', at), at - STREAM_HEADER_BYTES), begin);
    const first = Number(/\/First\s+(\d{1,10})/.exec(header)?.[1]);
    const data = begin + 'stream'.length + (file[begin + 'stream'.length] === 0x0d ? 2 : 1);
    const end = file.indexOf('endstream', data);
    if (Number.isNaN(first) || end < 0) continue;
    const text = inflated(file.subarray(data, end));
    if (text === undefined) continue;
    total += text.length;
    found.push({ text, first });
  }
  return found;
}

/** Undefined for what is not deflated, encrypted, or too large. */
function inflated(data: Buffer): string | undefined {
  try {
    return inflateSync(data, { maxOutputLength: MOST_STREAM_BYTES }).toString('latin1');
  } catch {
    return undefined;
  }
}

function unitsInTree(dictionaries: ReadonlyMap<number, string>): Map<number, number> {
  const units = new Map<number, number>();
  const seen = new Set<number>();
  let page = 0;
  const walk = (node: number, depth: number) => {
    const text = dictionaries.get(node);
    if (text === undefined || depth > MOST_DEPTH || seen.has(node)) return;
    seen.add(node);
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(text)?.[1];
    if (kids !== undefined) {
      for (const [, kid] of kids.matchAll(/(\d{1,10})\s+\d{1,5}\s+R/g)) walk(Number(kid), depth + 1);
      return;
    }
    page += 1;
    const unit = Number(/\/UserUnit\s+(\d*\.?\d+)/.exec(text)?.[1] ?? 1);
    if (unit > 0 && unit !== 1) units.set(page, unit);
  };
  for (const text of dictionaries.values()) {
    if (!/\/Type\s*\/Catalog\b/.test(text)) continue;
    const pages = /\/Pages\s+(\d{1,10})\s+\d{1,5}\s+R/.exec(text)?.[1];
    if (pages !== undefined) walk(Number(pages), 0);
  }
  return units;
}
