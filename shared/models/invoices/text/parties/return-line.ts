import { type BlockLine, blockFrom, cellUnder } from '../../../layout/blocks';
import { fieldOf } from '../../../layout/place';
import { type Row, wordsBetween } from '../../../layout/rows';
import { type Address, addressOf, hasPostcode, LEGAL_FORM } from './addresses';

const PARTS = / *[·•●∙|–] *| - |, /u;

/** The small line over the window of an envelope: name, street and place of the sender. */
export function returnAddress(rows: readonly Row[]): BlockLine | undefined {
  const top = rows.filter((row) => row.bottom > row.on.box.bottom + 0.5 * (row.on.box.top - row.on.box.bottom));
  return top
    .flatMap((row) => row.cells.map((cell) => ({ cell, row })))
    .find(({ cell: { text } }) => {
      const parts = text.split(PARTS);
      return parts.length >= 3 && parts.length <= 5 && text.length < 120 && hasPostcode(` ${parts.slice(1).join(' ')}`);
    });
}

/** The sender, as that line names it. */
export function fromReturnLine({ cell, row }: BlockLine): Address | undefined {
  const name = cell.text.slice(0, cell.text.search(PARTS));
  if (!/\p{L}{2}/u.test(name)) return undefined;
  return {
    name: fieldOf(name, 0.85, wordsBetween(cell, 0, name.length), row.on),
    address: fieldOf(
      cell.text.split(PARTS).slice(1),
      0.85,
      wordsBetween(cell, name.length + 1, cell.text.length),
      row.on,
    ),
  };
}

/** The line over a window may cut the name short that stands in full elsewhere. */
export function fullName(rows: readonly Row[], short: Address | undefined): Address | undefined {
  const name = short?.name;
  if (!short || !name || LEGAL_FORM.test(name.value)) return short;
  const full = rows
    .flatMap((row) => row.cells.map((cell) => ({ cell, row })))
    .find(({ cell: { text } }) => text.startsWith(`${name.value} `) && LEGAL_FORM.test(text) && text.length < 70);
  return full ? { ...short, name: fieldOf(full.cell.text, 0.8, full.cell.words, full.row.on) } : short;
}

/** The address in the window under it. */
export function underReturnLine(rows: readonly Row[], line: BlockLine): Address | undefined {
  const under = cellUnder(rows, line, 6);
  return under && addressOf(blockFrom(rows, under, 3), 0.85);
}
