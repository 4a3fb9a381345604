import { rawForm, streamOf, subcontractorForm, writtenField, writtenForm } from '../../../test/support/forms';
import { assemble, encryptedPdf, onePagePdf } from '../../../test/support/pdfs';
import { type FormParams, formResult } from '../../contract/forms';
import { openPdf } from '../pdf/document';
import { linesOf } from '../pdf/lines';
import { pdfEngine } from '../pdf/wasm-file';
import { type FormResult, runForm } from './form-filler';

const detect = async (pdf: Uint8Array) => (await runForm(pdfEngine(), pdf, params({}, 'detect'))).result;
const params = (values: FormParams['values'], mode: FormParams['mode'] = 'fill'): FormParams => ({
  mode,
  values,
  flatten: false,
});

/** Fills and gives the result with the file; the contract takes every result. */
async function fill(pdf: Uint8Array, values: FormParams['values'], flatten = false) {
  const { result, pdf: filled } = await runForm(pdfEngine(), pdf, { ...params(values), flatten });
  if (!filled) throw new Error('no file');
  expect(formResult.parse(result)).toEqual(result);
  return { result, filled };
}

/** What PDFium reads on a page of the file, fields included once they are part of it. */
const textOf = (pdf: Uint8Array, page = 1): string => {
  const read = openPdf(pdfEngine(), pdf).readPage(page);
  return 'fails' in read
    ? ''
    : linesOf(read)
        .map(({ text }) => text)
        .join('\n');
};

/** How many dark dots PDFium draws in a box of the first page; 1 dot a point. Fields must be part of the page: it draws no others here. */
const inkIn = (pdf: Uint8Array, { x1, y1, x2, y2 }: FormResult['elements'][number]['bbox']): number => {
  const image = openPdf(pdfEngine(), pdf).renderGrey(1, 72);
  if (!image) return 0;
  let dark = 0;
  for (let y = image.height - y2; y < image.height - y1; y += 1) {
    for (let x = x1; x < x2; x += 1) if ((image.pixels[y * image.width + x] ?? 255) < 128) dark += 1;
  }
  return dark;
};

test('every field with its kind, label, page and box, and no file', async () => {
  const { result, pdf } = await runForm(pdfEngine(), await subcontractorForm(), params({}, 'detect'));
  expect(pdf).toBeNull();
  expect(formResult.parse(result)).toEqual(result);
  expect(result).toMatchObject({ page_count: 2, form: 'acroform', output_bytes: null, filled_elements: [] });
  expect(result.elements.map(({ id, type, label, page }) => [id, type, label, page])).toEqual([
    ['company', 'text_field', 'Company name', 1],
    ['start', 'date_field', 'Start date', 1],
    ['signed', 'date_field', 'Signed on date', 1],
    ['insured', 'checkbox', 'Has liability insurance', 1],
    ['trade', 'choice', 'Trade', 1],
    ['lic', 'text_field', 'License no', 1],
    ['comments', 'text_field', 'Comments', 1],
    ['reviewer', 'text_field', 'Reviewed by', 2],
  ]);
  expect(result.elements[0]?.bbox).toEqual({ x1: 160, y1: 674, x2: 380, y2: 692 });
  expect(result.elements[1]?.format).toBe('mm/dd/yyyy');
  expect(result.elements[4]?.options?.map(({ value }) => value)).toEqual([
    '',
    'Concrete',
    'Doors and frames',
    'Electrical',
  ]);
});

test('values by name, tooltip and label, in any case, and PDFium shows what was written', async () => {
  const values = {
    'COMPANY NAME': 'Kowalski i Synowie, Łódź',
    start: '2026-11-22',
    'Has liability insurance': 'Yes',
    Trade: 'doors AND frames',
    lic: 778,
    comments: 'Frames by others.\nHardware by us.',
    'reviewed by:': 'Ω',
    janitor: 'nobody',
  };
  const { result, filled } = await fill(await subcontractorForm(), values);
  const { filled: flat } = await fill(await subcontractorForm(), values, true);
  expect(result.unmatched).toEqual(['janitor']);
  expect(result.refused).toEqual([]);
  expect(result.filled_elements.map(({ id, value }) => [id, value])).toEqual([
    ['company', 'Kowalski i Synowie, Łódź'],
    ['start', '11/22/2026'],
    ['insured', true],
    ['trade', 'Doors and frames'],
    ['lic', '778'],
    ['comments', 'Frames by others.\nHardware by us.'],
    ['reviewer', 'Ω'],
  ]);
  for (const id of ['company', 'start', 'insured', 'trade', 'lic', 'comments']) {
    const box = result.elements.find((element) => element.id === id)?.bbox;
    if (!box) throw new Error(id);
    expect(inkIn(flat, box)).toBeGreaterThan(10);
  }
  const again = await detect(filled);
  expect(again.elements.map(({ current_value }) => current_value ?? null)).toEqual([
    'Kowalski i Synowie, Łódź',
    '11/22/2026',
    null,
    true,
    'Doors and frames',
    '778',
    'Frames by others.\nHardware by us.',
    'Ω',
  ]);
});

test('a flattened form is text of its pages and has no fields', async () => {
  const { result, filled } = await fill(await subcontractorForm(), { company: 'Muster GmbH', trade: 'Concrete' }, true);
  expect(result.output_bytes).toBe(filled.length);
  expect(textOf(filled)).toContain('Company name: Muster GmbH');
  expect(textOf(filled)).toContain('Trade Concrete');
  expect((await detect(filled)).form).toBe('none');
});

test.each([
  ['company', 'W'.repeat(300), 'TOO_LONG'],
  ['company', 'two\nlines', 'TOO_LONG'],
  ['company', '中文', 'UNPRINTABLE'],
  ['company', true, 'NOT_TEXT'],
  ['company', ['Muster', 'GmbH'], 'NOT_TEXT'],
  ['comments', 'word '.repeat(500), 'TOO_LONG'],
  ['comments', 'word '.repeat(2000), 'TOO_LONG'],
  ['comments', 'W'.repeat(300), 'TOO_LONG'],
  ['start', 'when it is done', 'NOT_A_DATE'],
  ['signed', '31.', 'NOT_A_DATE'],
  ['insured', 'perhaps', 'NOT_A_CHECK'],
  ['trade', 'Plumbing', 'NOT_AN_OPTION'],
  ['trade', ['Concrete', 'Electrical'], 'ONE_OPTION_ONLY'],
])('%s does not take %j: %s', async (name, value, reason) => {
  const { result, filled } = await fill(await subcontractorForm(), { [name]: value, reviewer: 'kept' });
  expect(result.refused).toEqual([{ id: name, name, reason, message: expect.stringMatching(/\.$/) }]);
  expect(result.filled_elements.map(({ id }) => id)).toEqual(['reviewer']);
  const untouched = (await detect(filled)).elements.find(({ id }) => id === name);
  expect(untouched?.current_value ?? false).toBe(false);
});

describe('a form of another hand', () => {
  test('radio buttons are called by what is printed beside them, or by their value', async () => {
    const { elements } = await detect(rawForm());
    expect(elements[0]).toMatchObject({
      id: 'material',
      type: 'radio',
      label: 'Doors',
      options: [
        { value: 'a', label: 'Wood' },
        { value: 'b', label: 'Steel' },
        { value: 'c', label: 'Glass' },
      ],
    });
    const { result, filled } = await fill(rawForm(), { material: 'STEEL' });
    expect(result.filled_elements).toEqual([{ id: 'material', name: 'material', value: 'b' }]);
    expect((await detect(filled)).elements[0]?.current_value).toBe('b');
    const { filled: flat } = await fill(rawForm(), { material: 'b' }, true);
    expect(inkIn(flat, { x1: 230, y1: 700, x2: 242, y2: 712 })).toBeGreaterThan(100);
    expect(inkIn(flat, { x1: 160, y1: 700, x2: 172, y2: 712 })).toBe(0);
    expect((await fill(rawForm(), { material: ['a', 'b'] })).result.refused[0]?.reason).toBe('ONE_OPTION_ONLY');
  });

  test('a tooltip names a field, and so does the label it hides', async () => {
    const { result } = await fill(rawForm(), { 'two letters of the state': 'WI', State: 'MN' });
    expect(result.elements[1]).toMatchObject({ label: 'Two letters of the state', required: true, max_length: 3 });
    expect(result.filled_elements).toEqual([{ id: 'state', name: 'two letters of the state', value: 'WI' }]);
    expect(result.refused).toMatchObject([{ id: 'state', name: 'State', reason: 'FILLED_TWICE' }]);
  });

  test('what the form itself forbids is refused', async () => {
    const { result, filled } = await fill(rawForm(), { state: 'Iowa', 'Bid no.': 'B-18', seal: 'me', Phone: '1' });
    expect(result.refused.map(({ id, reason }) => [id, reason])).toEqual([
      ['state', 'TOO_LONG'],
      ['bid', 'READ_ONLY'],
      ['seal', 'SIGNATURE'],
      [null, 'AMBIGUOUS'],
    ]);
    expect(result.refused[3]?.message).toBe('It names "phone.office", "phone.mobile": use one of these.');
    expect((await detect(filled)).elements[2]?.current_value).toBe('B-17');
    const { filled: flat } = await fill(rawForm(), {}, true);
    expect(textOf(flat)).toContain('Bid no. B-17');
  });

  test('a comb takes as many characters as it has cells, and is none without cells', async () => {
    const { result, filled } = await fill(rawForm(), { mobile: '555123', office: '0123456789' }, true);
    expect(result.refused).toEqual([]);
    expect(textOf(filled)).toMatch(/Phone 5 5 5 1 2 3\n?/);
    expect(textOf(filled)).toContain('Phone 0123456789');
    expect((await fill(rawForm(), { mobile: '5551234' })).result.refused[0]?.reason).toBe('TOO_LONG');
  });

  test('the last part of a name is enough where it says which', async () => {
    const { result } = await fill(rawForm(), { mobile: '555' });
    expect(result.filled_elements).toEqual([{ id: 'phone.mobile', name: 'mobile', value: '555' }]);
  });
});

test('a long comment goes on over several lines', async () => {
  const comments = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
  const { result, filled } = await fill(await subcontractorForm(), { comments }, true);
  expect(result.refused).toEqual([]);
  expect(textOf(filled).replace(/\s+/g, ' ')).toContain(comments);
});

test('a check mark is taken away again', async () => {
  const { filled } = await fill(await subcontractorForm(), { insured: 'on' });
  const { result, filled: again } = await fill(filled, { insured: 'No' });
  expect(result.filled_elements).toEqual([{ id: 'insured', name: 'insured', value: false }]);
  expect((await detect(again)).elements.find(({ id }) => id === 'insured')?.current_value).toBe(false);
});

test('a name of nothing but marks names no field', async () => {
  expect((await fill(await subcontractorForm(), { ' : ': 'x' })).result.unmatched).toEqual([' : ']);
});

describe('a form as other software writes it', () => {
  const trades = writtenField(
    'trades',
    600,
    '/FT /Ch /Ff 2097152 /Opt [[(c) (Concrete)] (Doors) [(e) (Electrical)] <FEFF4E2D>]',
  );
  const list = writtenForm({ objects: [trades], fields: [6] });

  test.each([
    [
      ['Concrete', 'e'],
      ['c', 'e'],
    ],
    [['Doors'], 'Doors'],
    [[], ''],
  ])('a list of which several can be chosen takes %j as %j', async (chosen, value) => {
    const { filled: before } = await fill(list, { trades: 'c' });
    const { result, filled } = await fill(before, { trades: chosen });
    expect(result.filled_elements).toEqual([{ id: 'trades', name: 'trades', value }]);
    expect((await detect(filled)).elements[0]?.current_value ?? '').toEqual(value);
  });

  test('an option that no font has is refused', async () => {
    expect((await fill(list, { trades: '中' })).result.refused).toMatchObject([
      { id: 'trades', reason: 'UNPRINTABLE' },
    ]);
  });

  test('one button can be pressed, and what it shows when it is off need not be in the file', async () => {
    const button = (name: string, x: number) =>
      `<< /Type /Annot /Subtype /Widget /Parent 6 0 R /F 4 /Rect [${x} 700 ${x + 12} 712] /AP << /N << /${name} 9 0 R >> >> >>`;
    const objects = [
      '<< /FT /Btn /Ff 49152 /T (material) /Kids [7 0 R 8 0 R] >>',
      button('wood', 160),
      button('steel', 230),
      streamOf('0 0 12 12 re f', '/Type /XObject /Subtype /Form /BBox [0 0 12 12]'),
    ];
    const form = writtenForm({ objects, fields: [6], widgets: [7, 8] });
    const { result, filled } = await fill(form, { material: 'steel' }, true);
    // nothing is printed beside the buttons
    expect(result.elements[0]?.options?.map(({ label }) => label)).toEqual(['wood', 'steel']);
    expect(inkIn(filled, { x1: 230, y1: 700, x2: 242, y2: 712 })).toBeGreaterThan(10);
    expect(inkIn(filled, { x1: 160, y1: 700, x2: 172, y2: 712 })).toBe(0);
    expect((await fill(form, { material: [] })).result.refused).toMatchObject([{ reason: 'ONE_OPTION_ONLY' }]);
    expect((await fill(form, { material: 'glass' })).result.refused).toMatchObject([
      { reason: 'NOT_AN_OPTION', message: '"glass" is not among "wood", "steel".' },
    ]);
  });

  test('a check box shows its own picture', async () => {
    const box = '/FT /Btn /AS /Off /AP << /N << /Yes 7 0 R /Off 8 0 R >> >>';
    const picture = '/Type /XObject /Subtype /Form /BBox [0 0 140 16]';
    const objects = [writtenField('agreed', 600, box), streamOf('0 0 140 16 re f', picture), streamOf('', picture)];
    const { filled } = await fill(writtenForm({ objects, fields: [6] }), { agreed: true }, true);
    expect(inkIn(filled, { x1: 160, y1: 600, x2: 300, y2: 616 })).toBe(140 * 16);
  });

  test('a script in a stream says how a date is written', async () => {
    const objects = [
      writtenField('due', 600, '/FT /Tx /AA << /F << /S /JavaScript /JS 7 0 R >> >>'),
      streamOf('AFDate_FormatEx("dd.mm.yyyy")'),
    ];
    const { result } = await fill(writtenForm({ objects, fields: [6] }), { due: '2031-03-05' });
    expect(result.elements[0]).toMatchObject({ type: 'date_field', format: 'dd.mm.yyyy' });
    expect(result.filled_elements).toMatchObject([{ value: '05.03.2031' }]);
  });

  test('push buttons and fields that lie on no page are left out, and a button on no page keeps its value', async () => {
    const objects = [
      writtenField('submit', 600, '/FT /Btn /Ff 65536'),
      writtenField('hidden', 570, '/FT /Tx'),
      '<< /FT /Btn /Ff 49152 /T (material) /Kids [9 0 R 10 0 R] >>',
      '<< /Type /Annot /Subtype /Widget /Parent 8 0 R /F 4 /Rect [160 500 172 512] /AP << /N << /a 11 0 R >> >> >>',
      '<< /Type /Annot /Subtype /Widget /Parent 8 0 R /F 4 /Rect [230 500 242 512] /AP << /N << /b 11 0 R >> >> >>',
      streamOf('', '/Type /XObject /Subtype /Form /BBox [0 0 12 12]'),
    ];
    const page = 'BT /F1 10 Tf 176 502 Td (Wood) Tj 70 0 Td (Steel) Tj ET';
    const { elements } = await detect(writtenForm({ objects, fields: [6, 7, 8], widgets: [6, 9], page }));
    expect(elements).toMatchObject([
      {
        id: 'material',
        options: [
          { value: 'a', label: 'Wood' },
          { value: 'b', label: 'b' },
        ],
      },
    ]);
  });

  test('text runs along a field that is turned', async () => {
    const upright = '<< /Type /Annot /Subtype /Widget /FT /Tx /F 4 /Rect [160 400 176 600] /DA (/Helv 10 Tf 0 g)';
    const objects = [`${upright} /T (turned) /MK << /R 90 >> >>`, `${upright} /T (narrow) >>`];
    const values = { turned: 'Kowalski i Synowie', narrow: 'Kowalski i Synowie' };
    const { result } = await fill(writtenForm({ objects, fields: [6, 7] }), values);
    expect(result.filled_elements.map(({ id }) => id)).toEqual(['turned']);
    expect(result.refused).toMatchObject([{ id: 'narrow', reason: 'TOO_LONG' }]);
  });

  test('a form that names no fonts is given one', async () => {
    const form = writtenForm({ objects: [writtenField('name', 600, '/FT /Tx')], fields: [6], form: '' });
    expect(textOf((await fill(form, { name: 'Muster GmbH' }, true)).filled)).toContain('Muster GmbH');
  });

  test('an XFA form beside the fields is told, and dropped', async () => {
    const form = '/XFA 7 0 R /DR << /Font << /Helv 5 0 R >> >>';
    const objects = [writtenField('name', 600, '/FT /Tx'), streamOf('<xdp/>')];
    const { result, filled } = await fill(writtenForm({ objects, fields: [6], form }), { name: 'Muster GmbH' });
    expect(result.form).toBe('xfa');
    expect(await detect(filled)).toMatchObject({ form: 'acroform', elements: [{ current_value: 'Muster GmbH' }] });
  });

  test('a field that no font of ours can draw keeps its text while others are filled', async () => {
    const objects = [writtenField('old', 600, '/FT /Tx /V <FEFF4E2D6587>'), writtenField('new', 570, '/FT /Tx')];
    const { result, filled } = await fill(writtenForm({ objects, fields: [6, 7] }), { new: 'Muster GmbH' });
    expect(result.refused).toEqual([]);
    expect((await detect(filled)).elements.map(({ current_value }) => current_value)).toEqual(['中文', 'Muster GmbH']);
  });

  test('a page that takes too long to read has fields all the same, called by their names', async () => {
    const page = `BT /F1 10 Tf 90 604 Td (Company) Tj ET\n${'q Q\n'.repeat(400_000)}`;
    const form = writtenForm({ objects: [writtenField('name', 600, '/FT /Tx')], fields: [6], page });
    const { result } = await runForm({ ...pdfEngine(), pageMs: 1 }, form, params({}, 'detect'));
    expect(result.elements).toMatchObject([{ id: 'name', label: 'name' }]);
    expect((await detect(form)).elements).toMatchObject([{ id: 'name', label: 'Company' }]);
  });
});

test('a file that restricts printing only is filled', async () => {
  const { filled } = await fill(await subcontractorForm({ ownerPassword: 'owner' }), { company: 'Muster GmbH' });
  expect((await detect(filled)).elements[0]?.current_value).toBe('Muster GmbH');
});

test('a file without fields has none to list, and cannot be filled', async () => {
  const pdf = await onePagePdf();
  expect(await detect(pdf)).toMatchObject({ form: 'none', elements: [], page_count: 1 });
  await expect(fill(pdf, { company: 'x' })).rejects.toMatchObject({ name: 'NO_FORM_FIELDS' });
});

test('a file that wants a password is refused as by any model', async () => {
  await expect(detect(await encryptedPdf())).rejects.toMatchObject({ name: 'PDF_ENCRYPTED' });
});

test('fields that are their own children end the job, not the function', async () => {
  const pdf = assemble([
    Buffer.from('<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] >> >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Annots [4 0 R] >>'),
    Buffer.from('<< /T (round) /Kids [5 0 R] >>'),
    Buffer.from('<< /T (and round) /Parent 4 0 R /Kids [4 0 R] >>'),
  ]);
  await expect(detect(pdf)).rejects.toMatchObject({ name: expect.stringMatching(/^PDF_(CORRUPT|TOO_COMPLEX)$/) });
});
