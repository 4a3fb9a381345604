import { decimalMarker, listMarker } from '../spec/content/marker';
import type { TextLine } from './text-lines';

const DEEPER = 5; // points further in

/** The marker that a line begins with as an item of a list: a bullet, "A.", "1)", or "1.2" before a sentence. A number alone ends a sentence. */
export function itemMarker(text: string): { printed: string; rest: string } | undefined {
  const list = listMarker(text);
  if (list !== undefined) return list.rest === '' ? undefined : list;
  const decimal = decimalMarker(text);
  return decimal !== undefined && /^\p{Lu}.{6}/u.test(decimal.rest) ? decimal : undefined;
}

/** Tells the level of each item of a list by how far in it begins: 0 for the outermost. */
export function itemLevels(): (line: TextLine) => number {
  let lefts: number[] = [];
  return ({ left }) => {
    lefts = [...lefts.filter((outer) => outer <= left - DEEPER), left];
    return lefts.length - 1;
  };
}
