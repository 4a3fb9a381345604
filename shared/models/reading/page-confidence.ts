import type { ReadPage } from '../layout/rows';
import { ocrConfidence } from '../ocr/confidence';
import type { Word } from '../pdf/words';

const SURE = 0.99; // what a text layer says need not be what is shown
const LEAST_WORDS = 20; // to judge a page's letters by
const USUAL_VOWELS = 0.9; // of the words; languages of Latin letters have more
const BROKEN_FONT = 0.4; // letters that are others than those shown

/**
 * How far the words of a page are to be trusted, from 0 to 1: OCR's own word for a scan; for a text layer the share of
 * its characters that are some, and less where its words are such as no language has. A page without words is surely
 * blank, unless it is a scan: `unread` says so.
 */
export function pageConfidence({ source, content: { words } }: ReadPage, unread: boolean): number {
  if (unread) return 0;
  if (source === 'ocr') return ocrConfidence(words) ?? 0;
  if (words.length === 0) return 1;
  return Math.round(100 * SURE * shareOfCharacters(words) * (areWords(words) ? 1 : BROKEN_FONT)) / 100;
}

/** What a font without a table of its characters gives: private use, controls, and the sign for an unknown one. */
const NO_CHARACTER = /[\p{Co}\p{Cc}\p{Cn}\ufffd]/gu;

function shareOfCharacters(words: readonly Word[]): number {
  const text = words.map((word) => word.text).join('');
  const none = text.match(NO_CHARACTER)?.length ?? 0;
  return 1 - none / text.length;
}

/** A font whose table is shifted gives words without vowels: "Vhfwlrq" for "Section". */
function areWords(words: readonly Word[]): boolean {
  const latin = words.filter(({ text }) => /^[A-Za-z][a-z]{3,}$/.test(text));
  if (latin.length < LEAST_WORDS) return true;
  const likely = latin.filter(({ text }) => /[aeiouy]/i.test(text) && !/[bcdfghjklmnpqrstvwxz]{5}/i.test(text));
  return likely.length >= USUAL_VOWELS * latin.length;
}
