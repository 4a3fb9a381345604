import type { Field } from '../../layout/field';
import { labelHits, placesOf, wordsAt } from '../../layout/label-hits';
import { fieldOf } from '../../layout/place';
import { boxOf, overlap, type Row, wordsBetween } from '../../layout/rows';
import { currencyOf, IN_WORDS, STANDALONE } from '../../values/currency';
import type { Amount } from './sums/amounts';

const LABEL =
  /(?<![a-z])(?:(?:invoice |document )?currency(?: code)?|wahrung|devise|valuta|moneda|moeda|(?:alle )?betrage in|amounts? in|montants? (?:exprimes )?en|bedragen in|importes? en|importi in|prices in)(?![a-z])/g;
const CODE = /(?<![\p{L}\d])(?:[A-Z]{3}|€|£|\$|₹)(?![\p{L}\d])/u;

/** The currency that a label names, that stands beside the total, or that most amounts have; null when nothing says. */
export function findCurrency(
  rows: readonly Row[],
  amounts: readonly Amount[],
  total: Amount | undefined,
): Field | null {
  return (
    labelled(rows) ?? (total && besideAmount(rows, total)) ?? ofMostAmounts(amounts) ?? standing(rows) ?? inWords(rows)
  );
}

function labelled(rows: readonly Row[]): Field | null {
  for (const hit of labelHits(rows, LABEL)) {
    for (const place of placesOf(rows, hit)) {
      const after = place.cell.text.slice(place.from, place.from + 24);
      const found = CODE.exec(after);
      const currency = found && currencyOf(found[0]);
      if (!found || !currency) continue;
      const start = place.from + found.index;
      return fieldOf(
        currency.code,
        0.97 * currency.sure * place.share,
        wordsAt(place, start, start + found[0].length),
        place.row.on,
      );
    }
  }
  return null;
}

/** A sign or code in the total's own cell, in its row, or at the head of its column. */
function besideAmount(rows: readonly Row[], { row, cell, words, currency }: Amount): Field | null {
  const own = currencyOf(currency);
  // a dollar sign is that of the code beside it, where there is one
  if (own !== undefined && (own.sure > 0.9 || codeIn(row.text) === undefined))
    return fieldOf(own.code, 0.95 * own.sure, words, row.on);
  const box = boxOf(words);
  const head = rows
    .slice(Math.max(0, row.index - 6), row.index)
    .reverse()
    .flatMap((above) => above.cells.map((one) => ({ on: above.on, cell: one })))
    .find((above) => above.on.page === row.on.page && overlap(above.cell, box) > 0.4 && codeIn(above.cell.text));
  for (const near of [{ on: row.on, cell }, { on: row.on, cell: row }, ...(head ? [head] : [])]) {
    const found = codeIn(near.cell.text);
    if (found === undefined) continue;
    return fieldOf(found.code, 0.93 * found.sure, wordsBetween(near.cell, found.start, found.end), near.on);
  }
  return null;
}

const codeIn = (text: string) => codesIn(text)[0];

const codesIn = (text: string) =>
  [...text.matchAll(STANDALONE)]
    .map(({ 0: written, index: start }) => {
      const currency = currencyOf(written);
      return currency && { ...currency, start, end: start + written.length };
    })
    .filter((found) => found !== undefined);

function ofMostAmounts(amounts: readonly Amount[]): Field | null {
  const votes = amounts.flatMap(({ currency, words, row }) => {
    const own = currencyOf(currency);
    return own === undefined ? [] : [{ ...own, words, row }];
  });
  const [most = []] = [...Map.groupBy(votes, ({ code }) => code).values()].sort((a, b) => b.length - a.length);
  const [first] = most;
  if (first === undefined) return null;
  const share = most.length / votes.length;
  return fieldOf(first.code, 0.9 * share * first.sure, first.words, first.row.on);
}

/** A code or sign anywhere, where no other one stands. */
function standing(rows: readonly Row[]): Field | null {
  const found = rows.flatMap((row) => codesIn(row.text).map((code) => ({ row, ...code })));
  const [first] = found;
  if (first === undefined || found.some(({ code }) => code !== first.code)) return null;
  return fieldOf(first.code, 0.7 * first.sure, wordsBetween(first.row, first.start, first.end), first.row.on);
}

function inWords(rows: readonly Row[]): Field | null {
  for (const row of rows) {
    for (const { words, code } of IN_WORDS) {
      const match = words.exec(row.folded);
      if (match) return fieldOf(code, 0.7, wordsBetween(row, match.index, match.index + match[0].length), row.on);
    }
  }
  return null;
}
