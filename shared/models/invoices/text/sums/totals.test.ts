import { drawPages, grid, type Text } from '../../../../../test/support/invoices/draw';
import { pdfEngine } from '../../../pdf/wasm-file';
import { extractInvoice } from '../../invoice-extractor';

const sumsOn = async (texts: readonly Text[]) => {
  const { net, tax, total } = await extractInvoice(pdfEngine(), await drawPages([texts]));
  return [net, tax, total].map((field) => field?.value ?? null);
};

test.each<[string, string[][], (string | null)[]]>([
  [
    'of sums for each rate and for all, those for all',
    [
      ...[
        ['Net', '300.00'],
        ['VAT', '45.00'],
        ['Total', '345.00'],
      ],
      ...[
        ['Net', '100.00'],
        ['VAT', '7.00'],
        ['Total', '107.00'],
      ],
    ],
    ['300.00', '45.00', '345.00'],
  ],
  [
    'and also when they stand last',
    [
      ...[
        ['Net', '100.00'],
        ['VAT', '7.00'],
        ['Total', '107.00'],
      ],
      ...[
        ['Net', '300.00'],
        ['VAT', '45.00'],
        ['Total', '345.00'],
      ],
    ],
    ['300.00', '45.00', '345.00'],
  ],
  [
    'the sums whose labels say so, before larger ones',
    [
      ['Net', '100.00'],
      ['VAT', '20.00'],
      ['Total', '120.00'],
      ['Total', '140.00'],
    ],
    ['100.00', '20.00', '120.00'],
  ],
  [
    'of two ways to one total, that of the surer labels',
    [
      ['Subtotal', '90.00'],
      ['VAT', '30.00'],
      ['Net', '100.00'],
      ['VAT', '20.00'],
      ['Total', '120.00'],
    ],
    ['100.00', '20.00', '120.00'],
  ],
  [
    'a total before tax, where nothing is called net',
    [
      ['Total', '100.00'],
      ['VAT', '20.00'],
      ['Amount due', '120.00'],
    ],
    ['100.00', '20.00', '120.00'],
  ],
  [
    'a tax of nothing',
    [
      ['Net', '100.00'],
      ['VAT 0%', '0.00'],
      ['Total', '100.00'],
    ],
    ['100.00', '0.00', '100.00'],
  ],
  [
    'a tax before one of nothing, which fits any amount that stands there twice',
    [
      ['Subtotal', '100.00'],
      ['VAT 20%', '20.00'],
      ['VAT 0%', '0.00'],
      ['Net total', '120.00'],
      ['Total', '120.00'],
    ],
    ['100.00', '20.00', '120.00'],
  ],
  [
    'a net before a total of less, where both lead to what is due',
    [
      ['Subtotal', '100.00'],
      ['VAT', '20.00'],
      ['Grand total', '105.00'],
      ['Total VAT', '15.00'],
      ['Amount due', '120.00'],
    ],
    ['100.00', '20.00', '120.00'],
  ],
  [
    'a tax as it is printed before one with its sign turned',
    [
      ['Subtotal', '-100.00'],
      ['VAT', '-19.00'],
      ['Net', '-109.00'],
      ['VAT', '10.00'],
      ['Total', '-119.00'],
    ],
    ['-100.00', '-19.00', '-119.00'],
  ],
  [
    'the tax of a credit note that has no minus',
    [
      ['Net', '-100.00'],
      ['VAT', '19.00'],
      ['Total', '-119.00'],
    ],
    ['-100.00', '-19.00', '-119.00'],
  ],
  [
    'of two totals that agree with nothing, the surer one',
    [
      ['Grand total', '50.00'],
      ['Total', '70.00'],
    ],
    [null, null, '50.00'],
  ],
])('%s', async (_name, lines, expected) => {
  expect(await sumsOn(grid(60, [60, 400], lines))).toEqual(expected);
});

describe('an amount below its label', () => {
  test('has it from two lines close together', async () => {
    const texts = [
      ...grid(100, [60, 260, 400], [['', 'Total', 'Total']]),
      ...grid(110, [60, 260, 400], [['', 'excl. VAT', 'incl. VAT']]),
      ...grid(124, [60, 260, 400], [['', '100.00', '120.00']]),
    ];
    expect(await sumsOn(texts)).toEqual(['100.00', null, '120.00']);
  });

  test('has it not from a sentence above the label, or above the amount', async () => {
    const sentence = 'The net amount is what you pay before any taxes';
    const column = [300, 300, 480];
    expect(
      await sumsOn([
        { x: 300, y: 100, text: sentence },
        ...grid(110, column, [
          ['', '', 'Sum'],
          ['', '', '120.00'],
        ]),
      ]),
    ).toEqual([null, null, '120.00']);
    expect(await sumsOn([{ x: 300, y: 100, text: sentence }, ...grid(114, column, [['', '', '120.00']])])).toEqual([
      null,
      null,
      null,
    ]);
  });
});
