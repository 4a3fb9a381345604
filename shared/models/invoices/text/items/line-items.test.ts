import { drawPages, grid, type Text } from '../../../../../test/support/invoices/draw';
import { pdfEngine } from '../../../pdf/wasm-file';
import { extractInvoice } from '../../invoice-extractor';

const readItems = async (texts: readonly Text[]) =>
  (await extractInvoice(pdfEngine(), await drawPages([texts]))).line_items;

/** The line items of a page, as description, quantity, unit, unit price and net amount. */
const itemsOn = async (texts: readonly Text[]) =>
  (await readItems(texts)).map(({ description, quantity, unit, unit_price, net_amount }) =>
    [description, quantity, unit, unit_price, net_amount].map((field) => field?.value ?? null),
  );

const FIVE = [60, 320, 390, 460, 550];
const FOUR = [60, 340, 440, 550];
const HEAD = ['Description', 'Qty', 'Price', 'Amount'];

describe('heads', () => {
  test.each<[string, string[], string[], (string | null)[]]>([
    [
      'of two prices with tax the first is that of one',
      ['Description', 'Qty', 'Price incl. VAT', 'Total incl. VAT'],
      ['Beam', '2', '60.00', '120.00'],
      ['Beam', '2', null, '60.00', null],
    ],
    [
      'a price at the end, beside another price, is the sum',
      ['Description', 'Qty', 'Unit price', 'Price'],
      ['Beam', '2', '60.00', '120.00'],
      ['Beam', '2', null, '60.00', '120.00'],
    ],
  ])('%s', async (_name, head, row, expected) => {
    expect(await itemsOn(grid(100, FOUR, [head, row]))).toEqual([expected]);
  });

  test.each<[string, string[], string[], (string | null)[]]>([
    [
      'of two sums the last is that of the line',
      ['Description', 'Qty', 'Price', 'Amount', 'Total'],
      ['Beam', '2', '60.00', '130.00', '120.00'],
      ['Beam', '2', null, '60.00', '120.00'],
    ],
    [
      'of two prices beside a sum the first is that of one',
      ['Description', 'Qty', 'Price', 'List price', 'Amount'],
      ['Beam', '2', '60.00', '65.00', '120.00'],
      ['Beam', '2', null, '60.00', '120.00'],
    ],
    [
      'a unit may have a column of its own, and may be missing there',
      ['Description', 'Qty', 'Unit', 'Price', 'Amount'],
      ['Beam', '2', 'pcs', '60.00', '120.00'],
      ['Beam', '2', 'pcs', '60.00', '120.00'],
    ],
    [
      'a sign that there is no unit is none',
      ['Description', 'Qty', 'Unit', 'Price', 'Amount'],
      ['Beam', '2', '-', '60.00', '120.00'],
      ['Beam', '2', null, '60.00', '120.00'],
    ],
  ])('%s', async (_name, head, row, expected) => {
    expect(await itemsOn(grid(100, FIVE, [head, row]))).toEqual([expected]);
  });

  test('without a column of words, the article and what stands beside all columns are the words', async () => {
    const items = await itemsOn([
      ...grid(100, FOUR, [
        ['SKU', 'Qty', 'Price', 'Amount'],
        ['B-12', '2', '60.00', '120.00'],
      ]),
      { x: 180, y: 114, text: 'Oak beam' },
    ]);
    expect(items).toEqual([['B-12\nOak beam', '2', null, '60.00', '120.00']]);
  });

  test('may stand over three lines', async () => {
    const items = await itemsOn([
      { x: 440, y: 90, text: 'Unit', right: true },
      ...grid(100, FOUR, [HEAD]),
      { x: 550, y: 110, text: 'EUR', right: true },
      ...grid(124, FOUR, [['Beam', '2', '60.00', '120.00']]),
    ]);
    expect(items).toEqual([['Beam', '2', null, '60.00', '120.00']]);
  });

  test('that stand so close that they are read as one are told apart', async () => {
    const items = await itemsOn([
      { x: 60, y: 100, text: 'Qty Description' },
      { x: 440, y: 100, text: 'Price', right: true },
      { x: 550, y: 100, text: 'VAT % Amount', right: true },
      { x: 60, y: 114, text: '2' },
      { x: 76, y: 114, text: 'Beam' },
      { x: 440, y: 114, text: '60.00', right: true },
      { x: 512, y: 114, text: '20', right: true },
      { x: 550, y: 114, text: '120.00', right: true },
    ]);
    expect(items).toEqual([['Beam', '2', null, '60.00', '120.00']]);
  });

  test('what is said of a share is one head with it', async () => {
    const items = await readItems(
      grid(100, FIVE, [
        ['Description', 'Qty', 'Price', 'VAT % rate', 'Amount'],
        ['Beam', '2', '60.00', '20', '120.00'],
      ]),
    );
    expect(items).toMatchObject([{ unit_price: { value: '60.00' }, tax_rate: { value: '20' } }]);
  });

  test.each<[string, Text[]]>([
    [
      'a sentence above the table',
      [{ x: 60, y: 90, text: `We thank you for ${'your trust and '.repeat(8)}your order` }],
    ],
    [
      'a line as wide as the table',
      [
        {
          x: 60,
          y: 90,
          text: 'Payable to the amount of the quantity of what was delivered to you in spring and in summer',
        },
      ],
    ],
    ['a stamp across it', [{ x: 320, y: 70, text: 'DISCOUNT', size: 40 }]],
    [
      'small print in columns above it',
      [60, 240, 420].map((x) => ({
        x,
        y: 92,
        text: 'All of our prices are those of the list, less discount',
        size: 5,
      })),
    ],
  ])('%s is none', async (_name, above) => {
    const items = await itemsOn([...above, ...grid(100, FOUR, [HEAD, ['Beam', '2', '60.00', '120.00']])]);
    expect(items).toEqual([['Beam', '2', null, '60.00', '120.00']]);
  });
});

describe('cells', () => {
  const head = grid(100, FOUR, [HEAD]);
  const numbers: Text[] = [
    { x: 440, y: 114, text: '60.00', right: true },
    { x: 550, y: 114, text: '120.00', right: true },
  ];

  test('a position right before the words is cut off them', async () => {
    const items = await itemsOn([
      { x: 50, y: 100, text: 'Pos' },
      { x: 72, y: 100, text: 'Description' },
      ...head.slice(1),
      ...numbers,
      { x: 54, y: 114, text: '1 Beam' },
      { x: 340, y: 114, text: '2', right: true },
    ]);
    expect(items).toEqual([['Beam', '2', null, '60.00', '120.00']]);
  });

  test('a quantity right after the words is cut off them', async () => {
    const words = 'Beam of oak, planed on all four sides, with its ends cut for posts';
    const items = await itemsOn([...head, ...numbers, { x: 340, y: 114, text: `${words} 12`, right: true }]);
    expect(items).toEqual([[words, '12', null, '60.00', '120.00']]);
  });

  test.each([
    [
      'a quantity begins with its number',
      ['Beam', 'approx. 2', '60.00', '120.00'],
      ['Beam', null, null, '60.00', '120.00'],
    ],
    ['a price has no words beside it', ['Beam', '2', '60.00 for both', '120.00'], ['Beam', '2', null, null, '120.00']],
    ['an amount alone may have neither', ['Beam', '', '', '120.00'], ['Beam', null, null, null, '120.00']],
    ['words may be missing', ['', '2', '60.00', '120.00'], [null, '2', null, '60.00', '120.00']],
    ['words and quantity may be missing', ['', '', '60.00', '120.00'], [null, null, null, '60.00', '120.00']],
  ])('%s', async (_name, row, expected) => {
    expect(await itemsOn(grid(100, FOUR, [HEAD, row]))).toEqual([expected]);
  });

  test('what a line multiplies to says how sure it is', async () => {
    const sure = async (row: string[]) => {
      const [item] = await readItems(grid(100, FOUR, [HEAD, row]));
      return item?.net_amount?.confidence ?? 0;
    };
    const right = await sure(['Beam', '2', '60.00', '120.00']);
    const unknown = await sure(['Beam', '', '60.00', '120.00']);
    const wrong = await sure(['Beam', '2', '60.00', '150.00']);
    expect([right > unknown, unknown > wrong]).toEqual([true, true]);
    expect(await sure(['Beam', '3', '33.333', '100.00'])).toBe(right); // rounded
    expect(await sure(['Beam', '-2', '60.00', '120.00'])).toBe(right); // of a credit note
  });
});

describe('rows', () => {
  const beam = ['Beam', '2', '60.00', '120.00'];
  const post = ['Post', '3', '20.00', '60.00'];
  const namesOf = async (texts: readonly Text[]) => (await itemsOn(texts)).map(([description]) => description);

  test('words go on in the lines below, as long as these are close', async () => {
    const rows = grid(100, FOUR, [HEAD, beam, ['of oak'], ['planed'], post]);
    expect(await namesOf(rows)).toEqual(['Beam\nof oak\nplaned', 'Post']);
    const apart = [...grid(100, FOUR, [HEAD, beam]), ...grid(160, FOUR, [['Thank you']])];
    expect(await namesOf(apart)).toEqual(['Beam']);
  });

  test('a line below with an amount of its own is not of the words', async () => {
    const rows = grid(100, FOUR, [HEAD, beam, ['', '', '', '(120.00)'], post]);
    expect(await namesOf(rows)).toEqual(['Beam', 'Post']);
  });

  test.each([
    ['a total alone', ['Total', '', '', '180.00']],
    ['a sum by its words', ['Subtotal of all', '', '', '180.00']],
    ['the head of the sums', ['Net', 'VAT', 'Total']],
  ])('%s ends the table', async (_name, row) => {
    expect(await namesOf(grid(100, FOUR, [HEAD, beam, row, post]))).toEqual(['Beam']);
  });

  test.each([
    ['first, with its quantity', [['Net for courts', '2', '', '120.00'], post], ['Net for courts', 'Post']],
    ['with quantity and price', [beam, ['Total station', '1', '60.00', '60.00']], ['Beam', 'Total station']],
    ['with a quantity', [beam, ['Sum pump', '1', '', '60.00']], ['Beam', 'Sum pump']],
    ['in a long sentence', [beam, [`Survey with a total station, ${'and its report '.repeat(3)}`, '', '', '60.00']], 2],
  ])('an article that is named as sums are is an item: %s', async (_name, rows, expected) => {
    const names = await namesOf(grid(100, FOUR, [HEAD, ...rows]));
    expect(typeof expected === 'number' ? names.length : names).toEqual(expected);
  });
});
