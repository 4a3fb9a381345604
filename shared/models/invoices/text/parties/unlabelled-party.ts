import { blockFrom } from '../../../layout/blocks';
import { fieldOf } from '../../../layout/place';
import { type Row, wordsBetween } from '../../../layout/rows';
import { groupOf } from '../../../values/group';
import { DOCUMENT } from '../document-words';
import { type Address, addressOf, hasPostcode, LEGAL_FORM } from './addresses';
import { fromReturnLine } from './return-line';

const TITLE = new RegExp(`(?<![a-z])${DOCUMENT}`);

const OF_REGISTER = /capital|(?<![a-z])rcs|register|copyright|©|geschaftsfuhr|vorstand|registered|regd/;
const ONE_LINE = / [-–|·•●] /u; // name, street and place in one line

const DOMAIN = /(?:@|www\.|https?:\/\/)(?:[a-z\d-]{1,63}\.){0,4}?([a-z\d-]{4,63})\.(?:co\.)?[a-z]{2,4}(?![a-z.])/g;
const OF_PROVIDERS = /^(?:gmail|googlemail|outlook|hotmail|yahoo|icloud|t-online|freenet|orange|localhost|example)$/;

/** A name of which a part is that of a web or mail address on the page; not the buyer's. */
export function byDomain(rows: readonly Row[], buyer: Address | undefined): Address | undefined {
  const domains = rows.flatMap(({ folded }) => [...folded.matchAll(DOMAIN)].map((match) => groupOf(match, 1)));
  const own = domains.filter((domain) => !OF_PROVIDERS.test(domain));
  const lines = rows.flatMap((row) => row.cells.map((cell) => ({ cell, row })));
  const named = lines.filter(({ cell: { text, folded } }) => {
    if (text.length > 50 || /[@:/]|www\./.test(text) || TITLE.test(folded) || text === buyer?.name?.value) return false;
    const letters = folded.replace(/[^a-z\d]/g, '');
    return own.some((domain) => letters.includes(domain.replaceAll('-', '')));
  });
  const best = named.find(({ cell }) => LEGAL_FORM.test(cell.text)) ?? named[0];
  return best && addressOf(blockFrom(rows, best, 1.8), 0.7);
}

/** A name with a legal form that is not the buyer's: one with an address below it, or that comes again as in a footer. */
export function byLegalForm(rows: readonly Row[], buyer: Address | undefined): Address | undefined {
  const named = rows
    .flatMap((row) => row.cells.map((cell) => ({ cell, row })))
    .filter(
      ({ cell: { text, folded } }) =>
        LEGAL_FORM.test(text) && text.length < 110 && !/[:;]/.test(text) && !OF_REGISTER.test(folded),
    )
    .filter(({ cell: { text } }) => text !== buyer?.name?.value);
  const found = named.flatMap((line) => {
    const { text } = line.cell;
    const cut = text.search(ONE_LINE);
    if (cut >= 0 || text.length > 70) return cut < 3 || !hasPostcode(text) ? [] : [fromReturnLine(line)];
    const again = rows.some((other) => other !== line.row && other.text.includes(text));
    return [addressOf(blockFrom(rows, line, 1.8), again ? 0.7 : 0.6)];
  });
  return found.find((one) => one?.address) ?? found[0];
}

/** A name with a legal form in the small print: "Name SARL au capital de ...". */
export function inSmallPrint(rows: readonly Row[]): Address | undefined {
  for (const row of rows) {
    for (const cell of row.cells) {
      const form = OF_REGISTER.test(cell.folded) ? LEGAL_FORM.exec(cell.text) : null;
      if (form === null || form.index < 2 || form.index > 50) continue;
      const name = cell.text.slice(0, form.index + form[0].length);
      return { name: fieldOf(name, 0.5, wordsBetween(cell, 0, name.length), row.on), address: null };
    }
  }
  return undefined;
}

/** An address that stands first on the page, at its top. */
export function letterhead(rows: readonly Row[]): Address | undefined {
  const [row] = rows;
  const [cell] = row?.cells ?? [];
  const found = row && cell && addressOf(blockFrom(rows, { cell, row }, 1.8), 0.5);
  return found?.address ? found : undefined;
}

/** The first address of the upper half that is not the vendor's. */
export function addressBlock(rows: readonly Row[], vendor: Address | undefined): Address | undefined {
  const upper = rows.filter((row) => row.bottom > row.on.box.bottom + 0.45 * (row.on.box.top - row.on.box.bottom));
  for (const row of upper) {
    for (const cell of row.cells) {
      if (hasPostcode(cell.text) || /\d/.test(cell.text) || cell.text === vendor?.name?.value) continue;
      const found = addressOf(blockFrom(rows, { cell, row }, 2.2).slice(0, 6), 0.6);
      const same = found?.address?.value.some((line) => vendor?.address?.value.includes(line));
      if (found?.address && found.address.value.length >= 2 && !same) return found;
    }
  }
  return undefined;
}
