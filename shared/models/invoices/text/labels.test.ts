import { drawPages, grid } from '../../../../test/support/invoices/draw';
import { pdfEngine } from '../../pdf/wasm-file';
import { extractInvoice } from '../invoice-extractor';

/** What is printed, a label and its value on each line or a text alone, and what is to be found. */
const CASES: readonly [string, readonly string[][], Record<string, string | null>][] = [
  [
    'Italian',
    [
      ['Fattura n. 12/2031 del 05/01/2031'],
      ['Scadenza:', '04/02/2031'],
      ['Totale imponibile', '1.000,00'],
      ['IVA 22%', '220,00'],
      ['Totale fattura', '€ 1.220,00'],
    ],
    {
      number: '12/2031',
      issue_date: '2031-01-05',
      due_date: '2031-02-04',
      currency: 'EUR',
      net: '1000.00',
      tax: '220.00',
      total: '1220.00',
    },
  ],
  [
    'Spanish',
    [
      ['Factura Nº: 2031-001'],
      ['Fecha: 05/01/2031'],
      ['Vencimiento: 04/02/2031'],
      ['Base imponible', '155,00 €'],
      ['IVA 21%', '32,55 €'],
      ['TOTAL', '187,55 €'],
    ],
    {
      number: '2031-001',
      issue_date: '2031-01-05',
      due_date: '2031-02-04',
      net: '155.00',
      tax: '32.55',
      total: '187.55',
    },
  ],
  [
    'Dutch',
    [
      ['Factuurnummer', '20310044'],
      ['Factuurdatum', '05-01-2031'],
      ['Vervaldatum', '04-02-2031'],
      ['Totaal exclusief BTW', '€ 100,00'],
      ['BTW 21%', '€ 21,00'],
      ['Totaal te betalen', '€ 121,00'],
    ],
    {
      number: '20310044',
      issue_date: '2031-01-05',
      due_date: '2031-02-04',
      currency: 'EUR',
      net: '100.00',
      tax: '21.00',
      total: '121.00',
    },
  ],
  [
    'Swiss',
    [
      ['Zürich, 5. Januar 2031'],
      ['Rechnung Nr. 4711'],
      ['Zwischentotal', "12'345.50"],
      ['MWST 8.1%', '999.99'],
      ['Total CHF', "13'345.49"],
    ],
    { number: '4711', issue_date: '2031-01-05', currency: 'CHF', net: '12345.50', tax: '999.99', total: '13345.49' },
  ],
  [
    'a credit note and what it corrects',
    [
      ['Gutschrift Nr. GU-5 zu Rechnung RE-100'],
      ['Gutschriftsdatum', '03.02.2031'],
      ['Netto', '-100,00'],
      ['USt 19%', '-19,00'],
      ['Gesamt', '-119,00 €'],
    ],
    { number: 'GU-5', issue_date: '2031-02-03', net: '-100.00', tax: '-19.00', total: '-119.00' },
  ],
  [
    'an order number beside the number',
    [
      ['Order No', 'SO-77'],
      ['Order date', '01/13/2031'],
      ['Invoice No', 'A 5567'],
      ['Date', '01/15/2031'],
      ['Tax', '105.00'],
      ['TOTAL DUE', 'USD 1,630.00'],
    ],
    { number: 'A 5567', issue_date: '2031-01-15', currency: 'USD', net: null, tax: '105.00', total: '1630.00' },
  ],
  [
    'a purchase order',
    [
      ['PURCHASE ORDER: PO-9'],
      ['Date:', '2031-03-31'],
      ['Total amount without VAT', '300,00 EUR'],
      ['Total VAT amount', '60,00'],
      ['Total gross amount', '360,00 EUR'],
    ],
    { number: 'PO-9', issue_date: '2031-03-31', net: '300.00', tax: '60.00', total: '360.00' },
  ],
  [
    'two taxes, a discount, and the code beside the dollar sign',
    [
      ['Invoice No: D-1'],
      ['Subtotal', '$90.00'],
      ['Discount', '-$5.00'],
      ['Subtotal after discount', '$85.00'],
      ['GST (5%)', '$4.25'],
      ['PST (7%)', '$5.95'],
      ['Total CAD', '$95.20'],
    ],
    { number: 'D-1', currency: 'CAD', net: '85.00', tax: '10.20', total: '95.20' },
  ],
  [
    'two taxes without a net: neither is the tax',
    [['Invoice No: D-2'], ['CGST 9%', '5,616.00'], ['SGST 9%', '5,616.00'], ['Total', 'Rs. 73,632.00']],
    { number: 'D-2', currency: 'INR', net: null, tax: null, total: '73632.00' },
  ],
  [
    'part of it paid already',
    [
      ['Rechnungsnummer: T-3'],
      ['Rechnungssumme ohne USt.', '100,00'],
      ['Steuerbetrag', '19,00'],
      ['Bruttosumme', '119,00'],
      ['Erhaltene Anzahlungen', '50,00'],
      ['Zahlbetrag', '69,00 EUR'],
    ],
    { number: 'T-3', currency: 'EUR', net: '100.00', tax: '19.00', total: '119.00' },
  ],
  [
    'Portuguese',
    [['Fatura n.º FT 2031/15'], ['Data de emissão: 05/02/2031'], ['IVA 23%', '23,00 €'], ['Total a pagar', '123,00 €']],
    { number: 'FT 2031/15', issue_date: '2031-02-05', currency: 'EUR', tax: '23.00', total: '123.00' },
  ],
  [
    'Swedish',
    [
      ['Fakturanummer', '5521'],
      ['Fakturadatum', '2031-02-05'],
      ['Förfallodatum', '2031-03-07'],
      ['Netto', '800,00'],
      ['Moms 25%', '200,00'],
      ['Att betala', 'SEK 1 000,00'],
    ],
    { number: '5521', due_date: '2031-03-07', currency: 'SEK', net: '800.00', tax: '200.00', total: '1000.00' },
  ],
  [
    'number and date in one line',
    [['Invoice no: 123/A Date: 05 Jan 2031']],
    { number: '123/A', issue_date: '2031-01-05' },
  ],
  [
    'a sign that two currencies share',
    [['Invoice No: Y-1'], ['Total', '¥12,000']],
    { number: 'Y-1', currency: null, total: '12000' },
  ],
  [
    'a label of the currency whose value stands below it',
    [['Currency of this bill'], ['SEK'], ['Total', '€ 10.00']],
    { currency: 'SEK', total: '10.00' },
  ],
  [
    'the currency at the head of the column',
    [
      ['Description', 'Amount CHF'],
      ['Total', '10.00'],
    ],
    { currency: 'CHF', total: '10.00' },
  ],
  [
    'the currency at the head of the next column, which is not its own',
    [
      ['Description', 'Fee EUR', 'Amount CHF'],
      ['Total', '', '10.00'],
    ],
    { currency: 'CHF', total: '10.00' },
  ],
  [
    'a label of the currency with a code of none',
    [['Currency: TBD'], ['Total', '10.00 NOK']],
    { currency: 'NOK', total: '10.00' },
  ],
  ['the one currency of the page', [['Please pay in EUR within a week']], { currency: 'EUR' }],
  ['two currencies, which say nothing', [['EUR or CHF are welcome']], { currency: null }],
  ['a currency in words', [['All prices are in pounds sterling']], { currency: 'GBP' }],
  [
    'labels of dates without a date, or far from it',
    [['Due date', 'on receipt'], ['Invoice date: as we agreed with you on 05.01.2031']],
    { due_date: null, issue_date: null },
  ],
  ['a date at the head of a letter', [['05.01.2031']], { issue_date: '2031-01-05' }],
  [
    'a date with words right before it',
    [['We thank you for the order that you gave us on the', '05.01.2031']],
    { issue_date: null },
  ],
  ['an amount beside the title', [['Invoice', '120.00']], { number: null }],
  ['a larger amount beside the title', [['Invoice', '1,200']], { number: null }],
  ['a share beside the title', [['Invoice', '19 %']], { number: null }],
  ['a page of pages beside the title', [['Invoice', '1 of 2']], { number: null }],
  ['a small number beside the title', [['Invoice', '17']], { number: '17' }],
  ['a date beside the title', [['Invoice', '05.03.2031']], { number: null }],
  ['a number that begins as a date', [['Invoice no.', '05.03.2031/7']], { number: '05.03.2031/7' }],
  ['a number that could be a date', [['Invoice no.', '20310305']], { number: '20310305' }],
];

test.each(CASES)('%s', async (_name, lines, expected) => {
  const pdf = await drawPages([grid(60, [60, 400, 540], lines)]);
  const result = await extractInvoice(pdfEngine(), pdf);
  const { number, issue_date, due_date, currency, net, tax, total } = result;
  const fields = { number, issue_date, due_date, currency, net, tax, total };
  expect(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field?.value ?? null]))).toMatchObject(
    expected,
  );
});

test('two numbers with labels as good as each other make the first less sure', async () => {
  const sure = async (...lines: string[][]) => {
    const { number } = await extractInvoice(pdfEngine(), await drawPages([grid(60, [60, 400], lines)]));
    return { value: number?.value, confidence: number?.confidence ?? 0 };
  };
  const [alone, twice] = [
    await sure(['Invoice No: A-1']),
    await sure(['Invoice No: A-1'], ['Page 2'], ['Invoice No: B-2']),
  ];
  expect([alone.value, twice.value]).toEqual(['A-1', 'A-1']);
  expect(twice.confidence).toBeLessThan(alone.confidence);
});

test('a date further down is not that of the letter', async () => {
  const dateAt = async (y: number) =>
    (
      await extractInvoice(
        pdfEngine(),
        await drawPages([
          [
            { x: 60, y: 60, text: 'Sirs,' },
            { x: 60, y, text: '05.01.2031' },
          ],
        ]),
      )
    ).issue_date?.value;
  expect([await dateAt(90), await dateAt(600)]).toEqual(['2031-01-05', undefined]);
});
