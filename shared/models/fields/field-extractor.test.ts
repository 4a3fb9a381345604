import { block, drawPages, grid, type Text } from '../../../test/support/invoices/draw';
import { extractParams } from '../../contract/extract-params';
import { extractResult } from '../../contract/extract-result';
import { readDocument } from '../layout/read-pages';
import { openPdf } from '../pdf/document';
import { pdfEngine } from '../pdf/wasm-file';
import { extractFields } from './field-extractor';

const extracted = async (pages: readonly (readonly Text[])[], fields: object[], params: object = {}) => {
  const read = await readDocument(openPdf(pdfEngine(), await drawPages(pages)));
  const result = extractFields(read, extractParams.parse({ fields, ...params }));
  expect(extractResult.parse(result)).toEqual(result);
  return result;
};

const certificate: Text[] = [
  { x: 72, y: 60, text: 'Inspection Certificate', size: 16 },
  ...block(72, 100, [
    'Certificate No: IC-2031/077',
    'Inspected on: 5 March 2031',
    'Inspector: Maria Holm     Crane type: Tower',
    'Passed: yes',
    '[x] Load test done',
    'Maximum load (kg): 12,500',
    'The crane and its ropes are in order, and the log of the tests is kept with it.',
    'Colours: red, green and blue',
    'E-mail: maria.holm@example.com',
  ]),
  { x: 72, y: 220, text: 'Site address' },
  ...block(72, 232, ['12 Harbour Road', 'Dunedin 9016']),
];

const one = async (field: object, pages = [certificate]) => {
  const { fields } = await extracted(pages, [field]);
  return fields[0] ?? { value: undefined, confidence: 0, citations: [] };
};

describe('a value is found by its label', () => {
  test.each([
    ['a number of letters and digits', { name: 'certificate_number', type: 'string' }, 'IC-2031/077'],
    ['a date, as ISO 8601', { name: 'inspectionDate', type: 'date', description: '"Inspected on"' }, '2031-03-05'],
    ['a text, up to the next label', { name: 'inspector', type: 'string' }, 'Maria Holm'],
    ['a text behind another', { name: 'crane_type', type: 'string' }, 'Tower'],
    ['yes', { name: 'passed', type: 'boolean' }, true],
    ['a ticked box', { name: 'load_test_done', type: 'boolean' }, true],
    ['a number, its unit in the label', { name: 'maximum_load', type: 'number' }, 12500],
    ['an address, over its lines', { name: 'site_address', type: 'string' }, '12 Harbour Road, Dunedin 9016'],
    ['a list', { name: 'colours', type: 'array' }, ['red', 'green', 'blue']],
    [
      'a text, whatever its description says at length',
      { name: 'inspector', type: 'string', description: 'The person who signed the certificate of the crane' },
      'Maria Holm',
    ],
    ['a word that has two spellings, one with a hyphen', { name: 'email', type: 'string' }, 'maria.holm@example.com'],
    ['a bent word', { name: 'inspected_by', type: 'string', description: 'inspector' }, 'Maria Holm'],
  ])('%s', async (_what, field, value) => {
    expect((await one(field)).value).toEqual(value);
  });

  test('no, too', async () => {
    const page = block(72, 100, ['Passed: no', '[ ] Load test done', 'Insured: not known']);
    const fields = ['passed', 'load_test_done', 'insured'].map((name) => ({ name, type: 'boolean' }));
    expect((await extracted([page], fields)).data).toEqual({ passed: false, load_test_done: false, insured: null });
  });

  test('without a colon, surer where the label opens the line than within a sentence', async () => {
    const field = { name: 'premium', type: 'number' };
    const [line, sentence, text] = [
      await one(field, [block(72, 100, ['Premium 120.50'])]),
      await one(field, [block(72, 100, ['For this house the premium is 120.50 a year.'])]),
      await one(field, [block(72, 100, ['Premium as agreed'])]),
    ];
    expect([line.value, sentence.value, text.value]).toEqual([120.5, 120.5, null]);
    expect(sentence.confidence).toBeLessThan(line.confidence);
  });

  test('an address ends where the next label begins', async () => {
    const lines = ['Site address', '12 Harbour Road', 'Dunedin 9016', 'Phone: 01632 960001', 'Open all day'];
    const { value } = await one({ name: 'site_address', type: 'string' }, [block(72, 100, lines)]);
    expect(value).toBe('12 Harbour Road, Dunedin 9016');
  });

  test('under the bold heads of a table of two columns, and not beside them', async () => {
    const table = grid(
      100,
      [72, 300],
      [
        ['Insured', 'City'],
        ['Acme Ltd', 'Leeds'],
      ],
    ).map((text) => ({ ...text, bold: text.y === 100 }));
    expect((await one({ name: 'insured', type: 'string' }, [table])).value).toBe('Acme Ltd');
  });

  test('and cited with its page and box', async () => {
    const { confidence, citations } = await one({ name: 'certificate_number', type: 'string' }, [[], certificate]);
    expect(confidence).toBeGreaterThan(0.9);
    expect(citations).toMatchObject([{ text: 'IC-2031/077', page: 2 }]);
    const { x1, y1, x2, y2 } = citations[0]?.bbox ?? { x1: 0, y1: 0, x2: 0, y2: 0 };
    expect(x1).toBeGreaterThan(72);
    expect(x2).toBeGreaterThan(x1);
    expect([y1, y2].every((y) => y > 792 - 112 && y < 792 - 96)).toBe(true);
  });

  test('also under it, as the first item of a list; an initial is no number of an item', async () => {
    const page = block(72, 100, ['Warranty period:', '1. Five years from completion.', '', 'Inspector: A. Smith']);
    const fields = [
      { name: 'warranty_period', type: 'string' },
      { name: 'inspector', type: 'string' },
    ];
    const { data } = await extracted([page], fields);
    expect(data).toEqual({ warranty_period: 'Five years from completion.', inspector: 'A. Smith' });
  });

  test('which may stand beside it or over it', async () => {
    const page = [
      ...grid(100, [72, 300], [['Policy number', 'P-17']]),
      ...grid(
        200,
        [72, 250, 400],
        [
          ['Insured', 'City', 'Premium'],
          ['Acme Ltd', 'Leeds', '120.50'],
        ],
      ),
    ];
    const fields = [
      { name: 'policy_number', type: 'string' },
      { name: 'insured', type: 'string' },
      { name: 'premium', type: 'number' },
    ];
    expect((await extracted([page], fields)).data).toEqual({
      policy_number: 'P-17',
      insured: 'Acme Ltd',
      premium: 120.5,
    });
  });
});

describe('null is better than a wrong value', () => {
  const sentence = [
    block(72, 100, ['The certificate number shall be printed on each page, and the inspector signs it.']),
  ];

  test.each([
    ['a word of a sentence is no label', { name: 'inspector', type: 'string' }, sentence],
    ['nor is one that a number should follow', { name: 'certificate_number', type: 'string' }, sentence],
    ['a text is no number', { name: 'inspector', type: 'number' }, [certificate]],
    ['a date that could be two', { name: 'due', type: 'date' }, [block(72, 100, ['Due: 03/04/2031'])]],
    [
      'a date far behind its label',
      { name: 'inspected_on', type: 'date' },
      [block(72, 100, ['Inspected on: the morning of 5 March 2031'])],
    ],
    [
      'a date in a sentence, its label turned round and part of another',
      { name: 'date_delivery', type: 'date' },
      [block(72, 100, ['It was said that the planned delivery date 5 March 2031 is early.'])],
    ],
    [
      'a mark is no number of an order',
      { name: 'order_number', type: 'string' },
      [block(72, 100, ['Order number: * see page 2'])],
    ],
    ['nor a text', { name: 'colour', type: 'string' }, [block(72, 100, ['Colour: *** Size: XL'])]],
    [
      'an item of a list is none of a word above it',
      { name: 'warranty_period', type: 'string' },
      [block(72, 100, ['Warranty period', '1. Five years from completion.'])],
    ],
    ['texts in a row are no numbers', { name: 'colours', type: 'array', items: { type: 'number' } }, [certificate]],
    [
      'objects without properties have nothing to hold',
      { name: 'items', type: 'array', items: { type: 'object' } },
      [certificate],
    ],
    ['nor has an object', { name: 'site', type: 'object' }, [certificate]],
    ['nothing like it is there', { name: 'blood_group', type: 'string' }, [certificate]],
  ])('%s', async (_why, field, pages) => {
    expect(await one(field, pages)).toMatchObject({ value: null, confidence: 0, citations: [] });
  });

  test('two values for one label are less sure', async () => {
    const order = (number: string) => block(72, 100, [`Order number: ${number}`]);
    const field = { name: 'order_number', type: 'string' };
    const [same, different] = [
      await one(field, [order('A1'), order('A1')]),
      await one(field, [order('A1'), order('B2')]),
    ];
    expect(different.confidence).toBeLessThan(same.confidence);
  });
});

const rows = [
  ['Part', 'Qty', 'Unit Price'],
  ['Bearing 6204', '4', '12.50'],
  ['Gasket', '10', '3.00'],
];
const parts = [
  ...grid(100, [72, 300, 400], rows),
  { x: 72, y: 145, text: 'Total' },
  { x: 400, y: 145, text: '80.00', right: true },
];

describe('arrays', () => {
  test('of objects are the rows of a table whose heads name their properties', async () => {
    const properties = [
      { name: 'part', type: 'string' },
      { name: 'quantity', type: 'number' },
      { name: 'unit_price', type: 'number' },
    ];
    const field = { name: 'spares', type: 'array', items: { type: 'object', properties } };
    const { value, citations } = await one(field, [parts]);
    expect(value).toEqual([
      { part: 'Bearing 6204', quantity: 4, unit_price: 12.5 },
      { part: 'Gasket', quantity: 10, unit_price: 3 },
    ]);
    expect(citations.map(({ text }) => text)).toEqual(['Bearing 6204', '4', '12.50', 'Gasket', '10', '3.00']);
  });

  const quantities = { name: 'qty', type: 'array', items: { type: 'number' } };

  test('of values are a column', async () => {
    expect((await one(quantities, [parts])).value).toEqual([4, 10]);
  });

  test('of values leave out what is of another type, and what stands far below or aside', async () => {
    const table = grid(
      100,
      [72, 300],
      [
        ['Part', 'Qty'],
        ['Bearing 6204', '4'],
        ['Oil', 'as needed'],
        ['Gasket', '10'],
      ],
    );
    const around = [
      { x: 500, y: 128, text: '77' },
      { x: 300, y: 400, text: '99', right: true },
    ];
    expect((await one(quantities, [[...table, ...around]])).value).toEqual([4, 10]);
  });

  test('of objects take in the lines that go on in a row, and no line above the first', async () => {
    const properties = [
      { name: 'part', type: 'string' },
      { name: 'qty', type: 'number' },
      { name: 'unit_price', type: 'number' },
    ];
    const table = grid(
      100,
      [72, 300, 400],
      [
        ['Part', 'Qty', 'Unit Price'],
        ['Of steel', '', ''],
        ['Bearing 6204', '4', '12.50'],
        ['with seals', '', ''],
        ['', '10', '3.00'],
        ['not yet named', '', ''],
      ],
    );
    const field = { name: 'spares', type: 'array', items: { type: 'object', properties } };
    const { value, citations } = await one(field, [table]);
    expect(value).toEqual([
      { part: 'Bearing 6204 with seals', qty: 4, unit_price: 12.5 },
      { part: null, qty: 10, unit_price: 3 },
    ]);
    expect(citations.map(({ text }) => text)).toEqual(['Bearing 6204', '4', '12.50', 'with seals', '10', '3.00']);
  });
});

const letter = [
  ...block(72, 100, ['Tenant', 'Ann Grey', 'Phone: 01632 960001']),
  ...block(320, 100, ['Landlord', 'Bob White', 'Phone: 01632 960002']),
];
const person = (name: string) => ({
  name,
  type: 'object',
  properties: [
    { name: 'name', type: 'string' },
    { name: 'phone', type: 'string', required: true },
    { name: 'fax', type: 'string', required: true },
  ],
});

test('the properties of an object are those under its label', async () => {
  const { data, missing } = await extracted([letter], [person('tenant'), person('landlord')]);
  expect(data).toEqual({
    tenant: { name: 'Ann Grey', phone: '01632 960001', fax: null },
    landlord: { name: 'Bob White', phone: '01632 960002', fax: null },
  });
  expect(missing).toEqual(['tenant.fax', 'landlord.fax']);
});

test('of an object nothing is found where its label ends the page or is a word of a sentence', async () => {
  const page = block(72, 100, ['The tenant signs here', 'Bob White', '', 'Tenant']);
  expect((await one(person('tenant'), [page])).value).toBeNull();
});

test('the default of an object stands for the whole of it', async () => {
  const field = { name: 'site', type: 'object', required: true, default: { country: 'NZ' } };
  expect(await extracted([certificate], [field])).toMatchObject({ data: { site: { country: 'NZ' } }, missing: [] });
});

test('what is required and not found is missing; a default stands in, and is not sure', async () => {
  const fields = [
    { name: 'blood_group', type: 'string', required: true },
    { name: 'country', type: 'string', required: true, default: 'NZ' },
    { name: 'inspector', type: 'string', required: true },
  ];
  const result = await extracted([certificate], fields);
  expect(result).toMatchObject({ data: { blood_group: null, country: 'NZ' }, missing: ['blood_group'] });
  expect(result.fields.map(({ confidence }) => confidence > 0)).toEqual([false, false, true]);
});

test('citations are left out when they are not wanted', async () => {
  const { fields } = await extracted([certificate], [{ name: 'inspector', type: 'string' }], {
    include_citations: false,
  });
  expect(fields).toMatchObject([{ value: 'Maria Holm', citations: [] }]);
});

test("an invoice's own fields are those of the invoice reader, cited as printed", async () => {
  const page = [
    ...block(72, 60, ['Northwind Pumps GmbH', 'Rechnung Nr. RE-2031-5', 'Rechnungsdatum: 05.01.2031']),
    ...block(72, 120, ['Bill to:', 'Muster GmbH', 'Hafenstraße 12', '20457 Hamburg']),
    ...grid(
      300,
      [72, 500],
      [
        ['Nettobetrag', '1.000,00 EUR'],
        ['MwSt. 19%', '190,00 EUR'],
        ['Gesamtbetrag', '1.190,00 EUR'],
      ],
    ),
  ];
  const fields = [
    { name: 'invoice_number', type: 'string' },
    { name: 'invoice_date', type: 'date' },
    { name: 'total_amount', type: 'number' },
    { name: 'customer_address', type: 'string' },
    { name: 'currency', type: 'boolean' },
  ];
  const result = await extracted([page], fields);
  expect(result.data).toEqual({
    invoice_number: 'RE-2031-5',
    invoice_date: '2031-01-05',
    total_amount: 1190,
    customer_address: 'Hafenstraße 12, 20457 Hamburg',
    currency: null,
  });
  expect(result.fields[1]?.citations).toMatchObject([{ text: '05.01.2031', page: 1 }]);
});

describe('the items of an invoice', () => {
  const invoice = [
    ...block(72, 60, ['Northwind Pumps GmbH', 'Invoice No: RE-2031-5', 'Invoice date: 5 January 2031']),
    ...grid(
      200,
      [72, 300, 400, 500],
      [
        ['Description', 'Quantity', 'Unit price', 'Amount'],
        ['Bearing 6204', '4', '12.50', '50.00'],
        ['Gasket', '10', '3.00', '30.00'],
      ],
    ),
    { x: 400, y: 260, text: 'Total' },
    { x: 500, y: 260, text: '80.00 EUR' },
  ];
  const items = (...properties: object[]) => ({
    name: 'line_items',
    type: 'array',
    items: { type: 'object', properties },
  });

  test('are objects of the properties asked for', async () => {
    const asked = items(
      { name: 'description', type: 'string' },
      { name: 'qty', type: 'number' },
      { name: 'unit_price', type: 'number' },
      { name: 'total', type: 'number' },
    );
    expect((await one(asked, [invoice])).value).toEqual([
      { description: 'Bearing 6204', qty: 4, unit_price: 12.5, total: 50 },
      { description: 'Gasket', qty: 10, unit_price: 3, total: 30 },
    ]);
  });

  test('are the rows of its table where a property is no usual one, and none where nothing of them is found', async () => {
    const coloured = grid(
      200,
      [72, 300, 400],
      [
        ['Description', 'Colour', 'Amount'],
        ['Bearing 6204', 'red', '50.00'],
      ],
    );
    const asked = items({ name: 'description', type: 'string' }, { name: 'colour', type: 'string' });
    expect((await one(asked, [[...block(72, 60, ['Invoice No: RE-2031-5']), ...coloured]])).value).toEqual([
      { description: 'Bearing 6204', colour: 'red' },
    ]);
    expect((await one(items({ name: 'vat_rate', type: 'number' }), [invoice])).value).toBeNull();
  });

  test('have no value where the invoice says none, or one of another type', async () => {
    const asked = items({ name: 'description', type: 'string' }, { name: 'vat_rate', type: 'number' });
    expect((await one(asked, [invoice])).value).toEqual([
      { description: 'Bearing 6204', vat_rate: null },
      { description: 'Gasket', vat_rate: null },
    ]);
  });
});
