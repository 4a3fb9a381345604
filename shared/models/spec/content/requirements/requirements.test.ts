import type { ContentNode } from '../../../../contract/content-result';
import type { Requirements } from '../../../../contract/requirements';
import { requirementsOf } from './requirements';
import { periodOf } from './warranties';

/** A node with a path made of its place; `[number, text, ...children]`. */
type Sketch = [number: string, text: string, ...children: (Sketch | Table)[]];

/** The rows of a table. */
type Table = { rows: string[][] };

function node(sketch: Sketch | Table, parent = ''): ContentNode {
  const bbox = { x1: 72, y1: 500, x2: 540, y2: 512 };
  if ('rows' in sketch)
    return { kind: 'table', number: null, path: parent, text: '', page: 3, bbox, children: [], ...sketch };
  const [number, text, ...children] = sketch;
  const article = /^\d\.\d+$/.test(number);
  const path = article ? number : [parent, number.replace(/\W/g, '')].filter(Boolean).join('.');
  return {
    kind: article ? 'article' : 'paragraph',
    ...{ number, path, text, page: 3, bbox },
    children: children.map((child) => node(child, path)),
  };
}

const required = (...sketches: Sketch[]): Requirements =>
  requirementsOf(
    sketches.map((sketch) => node(sketch)),
    '260519',
  );

const kinds = (found: Requirements['submittals']) => found.map(({ kind, citations }) => [citations[0]?.path, kind]);

test('submittals are told by kind; a lead-in gives way to its list', () => {
  const { submittals } = required(
    [
      '1.3',
      'ACTION SUBMITTALS',
      ['A.', 'Product Data: For each type.', ['1.', 'Include ratings.']],
      ['B.', 'Shop Drawings.'],
    ],
    [
      '1.4',
      'SUBMITTALS',
      ['A.', 'Submit the following:', ['1.', 'Samples of each finish.'], ['2.', 'Keying as agreed.']],
    ],
    ['1.5', 'INFORMATIONAL SUBMITTALS', ['A.', 'Field quality control reports.'], ['B.', 'Not used.']],
  );
  expect(kinds(submittals)).toEqual([
    ['1.3.A', 'product_data'],
    ['1.3.B', 'shop_drawings'],
    ['1.4.A.1', 'samples'],
    ['1.4.A.2', 'other'],
    ['1.5.A', 'test_reports'],
  ]);
  expect(submittals[0]).toMatchObject({
    text: 'A. Product Data: For each type. 1. Include ratings.',
    citations: [{ path: '1.3.A', page: 3, bbox: { x1: 72, y1: 500, x2: 540, y2: 512 } }],
  });
});

test('a table under submittals or warranties states none', () => {
  const table = {
    rows: [
      ['Item', 'Years'],
      ['Samples', '3'],
    ],
  };
  const { submittals, warranties } = required(
    ['1.3', 'SUBMITTALS', ['A.', 'Samples.'], table],
    ['1.4', 'WARRANTY', ['A.', 'Two years.'], table],
  );
  expect([...kinds(submittals), ...warranties.map(({ text }) => text)]).toEqual([
    ['1.3.A', 'samples'],
    'A. Two years.',
  ]);
});

test('a paragraph does the work of an article where a book numbers its articles A., B.', () => {
  const { quality_assurance } = required(['C.', 'QUALITY ASSURANCE', ['1.', 'Installer qualifications: five years.']]);
  expect(kinds(quality_assurance)).toEqual([['C.1', 'qualifications']]);
});

test('closeout gathers manuals, spare parts and training from their articles', () => {
  const { closeout } = required(
    ['1.6', 'CLOSEOUT SUBMITTALS', ['A.', 'Operation and Maintenance Data: For manuals.']],
    ['1.7', 'MAINTENANCE MATERIALS', ['A.', 'Furnish six extra fasteners.']],
    ['3.5', 'DEMONSTRATION', ['A.', 'Train the Owner’s personnel.']],
  );
  expect(kinds(closeout)).toEqual([
    ['1.6.A', 'operation_and_maintenance_data'],
    ['1.7.A', 'extra_materials'],
    ['3.5.A', 'demonstration_and_training'],
  ]);
});

const designations = (text: string) =>
  required(['A.', text]).referenced_standards.map(({ designation }) => designation);

test.each([
  ['ASTM A 36/A 36M plates', ['ASTM A36/A36M']],
  ['comply with NFPA 70, UL 486A and ANSI/BHMA A156.13.', ['NFPA 70', 'UL 486A', 'ANSI/BHMA A156.13']],
  ['NFPA-80 doors', ['NFPA 80']],
  ['NFPA No. 101', ['NFPA 101']],
  [
    'the International Building Code and the National Electrical Code',
    ['International Building Code', 'National Electrical Code'],
  ],
  ['NEMA 3R enclosure, 12 AWG, Section 26 05 19, UL listed', []],
])('the standards in "%s"', (text, expected) => {
  expect(designations(text)).toEqual(expected);
});

test('a list under a body gives the numbers alone', () => {
  const { referenced_standards } = required([
    '1.3',
    'REFERENCES',
    [
      'A.',
      'American Society for Testing and Materials (ASTM)',
      ['1.', 'A53/A53M – Pipe'],
      ['2.', 'D1785 – Plastic Pipe'],
    ],
  ]);
  expect(referenced_standards.map(({ designation, citations }) => [designation, citations[0]?.path])).toEqual([
    ['ASTM A53/A53M', '1.3.A.1'],
    ['ASTM D1785', '1.3.A.2'],
  ]);
});

test('a body may stand at the start of its line, and in a list of the list; a line without a number is no standard', () => {
  const { referenced_standards } = required([
    '1.3',
    'REFERENCES',
    ['A.', 'Latest editions apply.', ['1.', 'ACI', ['a.', '301 - Structural Concrete'], ['b.', 'Manual of practice']]],
  ]);
  expect(referenced_standards.map(({ designation, citations }) => [designation, citations[0]?.path])).toEqual([
    ['ACI 301', '1.3.A.1.a'],
  ]);
});

test('a standard cited twice is one, with both places', () => {
  const [first, ...others] = required(['A.', 'ASTM C 150.'], ['B.', 'ASTM C150.']).referenced_standards;
  expect(others).toEqual([]);
  expect(first?.citations.map(({ path }) => path)).toEqual(['A', 'B']);
});

test('manufacturers are the names under a lead-in, with their products', () => {
  const { manufacturers } = required([
    '2.1',
    'MATERIALS',
    ['A.', 'Basis-of-Design Product: Acme Lock Co., Model 45H.'],
    [
      'B.',
      'Manufacturers: Subject to compliance with requirements, provide products by one of the following:',
      ['1.', 'Pemko Manufacturing Co., Inc.'],
      ['2.', 'IVES Hardware; an Ingersoll-Rand company.'],
      ['3.', 'Bommer, FM 83 HD series.'],
      ['4.', 'Square D Company, Palatine, IL 397-2600.'],
      ['5.', 'Or approved equal.'],
      ['6.', 'Substitutions: Not permitted.'],
    ],
  ]);
  expect(manufacturers.map(({ name, product, basis_of_design }) => [name, product, basis_of_design])).toEqual([
    ['Acme Lock Co.', 'Model 45H', true],
    ['Pemko Manufacturing Co., Inc.', null, false],
    ['IVES Hardware', null, false],
    ['Bommer', 'FM 83 HD series', false],
    ['Square D Company', null, false],
  ]);
});

test('manufacturers stand under their own article, and in the first column of a table', () => {
  const description = 'Twelve gauge galvanized sheet steel with baked enamel finish in color selected from samples';
  const { manufacturers } = required([
    '2.1',
    'MANUFACTURERS',
    ['A.', 'Hager Companies'],
    ['B.', description],
    {
      rows: [
        ['Bommer', 'Landrum'],
        ['Stanley', 'New Britain'],
      ],
    },
  ]);
  expect(manufacturers.map(({ name }) => name)).toEqual(['Hager Companies', 'Bommer', 'Stanley']);
});

test('the standards of an association of manufacturers name none', () => {
  expect(
    required(['A.', 'National Electrical Manufacturers Association (NEMA):', ['1.', 'Enclosed Switches']])
      .manufacturers,
  ).toEqual([]);
});

test('warranties carry their term', () => {
  const { warranties } = required([
    '1.8',
    'WARRANTY',
    ['A.', 'Special Warranty: Repair for two (2) years.'],
    ['B.', 'Life of the lock.'],
  ]);
  expect(warranties.map(({ period }) => period)).toEqual([{ value: 2, unit: 'year' }, null]);
});

test.each([
  ['not less than one year', { value: 1, unit: 'year' }],
  ['a 10-year warranty', { value: 10, unit: 'year' }],
  ['twenty-five (25) years', { value: 25, unit: 'year' }],
  ['18 months from shipment', { value: 18, unit: 'month' }],
  ['life of installation', null],
])('the term of "%s"', (text, period) => {
  expect(periodOf(text)).toEqual(period);
});

test.each([
  ['Section 078400 - Firestopping', '078400', 'Firestopping'],
  ['Section 26 05 33.16 "Boxes for Electrical Systems" for boxes.', '26053316', 'Boxes for Electrical Systems'],
  ['Fiberglass Doors: Section 08 16 13', '081613', 'Fiberglass Doors'],
  ['Section 15100 – Valves, Cocks, and Hydrants', '15100', 'Valves, Cocks, and Hydrants'],
  ['Section 011000 - Summary of Work, apply here.', '011000', 'Summary of Work, apply here'],
  ['as defined in Section 011000 - Summary of Work, apply here.', '011000', 'Summary of Work'],
  ['Division 01 Section "Closeout Procedures"', null, 'Closeout Procedures'],
  ['as specified in Section 01 33 00.', '013300', null],
])('%s', (text, section_code, section_title) => {
  expect(required(['A.', text]).related_sections).toEqual([
    expect.objectContaining({ section_code, section_title, listed: false }),
  ]);
});

test('two sections in one breath are two, a section does not point to itself, and a list says so', () => {
  const { related_sections } = required(
    ['1.2', 'RELATED SECTIONS', ['A.', '03 30 00 Cast-in-Place Concrete']],
    ['1.3', 'SCOPE', ['A.', 'See Sections 09 91 00 and 09 96 00, and Section 26 05 19.']],
  );
  expect(related_sections.map(({ section_code, listed }) => [section_code, listed])).toEqual([
    ['033000', true],
    ['099100', false],
    ['099600', false],
  ]);
});
