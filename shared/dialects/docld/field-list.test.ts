import { fieldList } from './field-list';

const inOurs = [
  {
    name: 'vendor',
    type: 'object',
    properties: [
      { name: 'name', type: 'string', required: true },
      {
        name: 'address',
        type: 'object',
        required: false,
        properties: [{ name: 'city', type: 'string' }],
      },
    ],
  },
  {
    name: 'lines',
    type: 'array',
    items: { type: 'object', properties: [{ name: 'total', type: 'number', description: 'Amount' }] },
  },
];

test('properties as JSON Schema has them are the same as a list of them', () => {
  const asked = [
    {
      name: 'vendor',
      type: 'object',
      required: ['name'],
      properties: { name: { type: 'string' }, address: { type: 'object', properties: { city: { type: 'string' } } } },
    },
    {
      name: 'lines',
      type: 'array',
      items: { type: 'object', required: [], properties: { total: { type: 'number', description: 'Amount' } } },
    },
  ];
  const [vendor, lines] = inOurs;
  const required = {
    ...lines,
    items: { type: 'object', properties: [{ ...lines?.items?.properties[0], required: false }] },
  };
  expect(fieldList.parse(asked)).toEqual([vendor, required]);
});

test('a list stays one, and may hold either form', () => {
  expect(fieldList.parse(inOurs)).toEqual(inOurs);
  const city = { type: 'object', properties: { city: { type: 'string' } } };
  const asked = [{ name: 'vendor', type: 'object', required: true, properties: [{ name: 'address', ...city }] }];
  expect(fieldList.parse(asked)).toMatchObject([
    { required: true, properties: [{ name: 'address', properties: [{ name: 'city', type: 'string' }] }] },
  ]);
});

test('what is null in a field is not said, but for its default', () => {
  const left = { description: null, required: null, items: null, properties: null, default: null };
  const of = { name: 'of', type: 'object', properties: { name: { type: 'string', description: null } } };
  expect(fieldList.parse([{ name: 'total', type: 'number', ...left }, of])).toEqual([
    { name: 'total', type: 'number', default: null },
    { name: 'of', type: 'object', properties: [{ name: 'name', type: 'string' }] },
  ]);
});

const nested = (levels: number): object =>
  levels === 0 ? { type: 'string' } : { type: 'object', properties: { a: nested(levels - 1) } };

test.each([
  [undefined, []],
  [[{ name: 'a', type: 'object', properties: {} }], [0, 'properties']],
  [[{ name: 'a', type: 'object', properties: { b: { type: 'money' } } }], [0, 'properties', 0, 'type']],
  [[{ name: 'a', type: 'object', properties: { b: 'text' } }], [0, 'properties', 0]],
  [[{ name: 'a', type: 'object', properties: { '': { type: 'string' } } }], [0, 'properties', 0, 'name']],
  [[{ name: 'a', ...nested(3) }], []],
])('%j is refused', (fields, path) => {
  expect(fieldList.safeParse(fields).error?.issues).toMatchObject([{ path }]);
});

test('what is nested without end is refused, not followed', () => {
  expect(fieldList.safeParse([{ name: 'a', ...nested(1000) }]).success).toBe(false);
});
