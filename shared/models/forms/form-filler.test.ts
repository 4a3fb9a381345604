import { rawForm, subcontractorForm } from '../../../test/support/forms';
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
  ['comments', 'word '.repeat(2000), 'TOO_LONG'],
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
