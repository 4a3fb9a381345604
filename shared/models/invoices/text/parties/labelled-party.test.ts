import { block, drawPages, grid, type Text } from '../../../../../test/support/invoices/draw';
import { pdfEngine } from '../../../pdf/wasm-file';
import { extractInvoice } from '../../invoice-extractor';

/** The parties of an invoice with these texts between its number and its total. */
const partiesAmong = async (texts: Text[]) => {
  const pdf = await drawPages([
    [...block(60, 60, ['Invoice No: Y-1']), ...texts, ...block(60, 400, ['Total: 80.00 EUR'])],
  ]);
  const { vendor, buyer } = await extractInvoice(pdfEngine(), pdf);
  const shown = ({ name, address }: typeof vendor) => ({ name: name?.value, address: address?.value });
  return { vendor: shown(vendor), buyer: shown(buyer) };
};

/** The parties of an invoice with these rows, each cell in a column of its own. */
const parties = (rows: string[][]) => partiesAmong(grid(120, [60, 220, 400], rows));

const northwind = { name: 'Northwind Pumps Ltd', address: ['1 Harbour Road', 'Leeds LS1 4AP'] };
const tower = { name: 'Grey Tower Cranes Inc', address: ['12 Mill Lane', 'York YO1 7HX'] };
const nobody = { name: undefined, address: undefined };

test('a name may stand behind its label, with the address under it', async () => {
  const rows = [['Vendor: Northwind Pumps Ltd'], ['1 Harbour Road'], ['Leeds LS1 4AP']];
  expect(await parties(rows)).toEqual({ vendor: northwind, buyer: nobody });
});

test('the fields of a party may have labels of their own, in a column beside their values', async () => {
  const rows = [
    ['Seller'],
    ['Name:', 'Northwind Pumps Ltd'],
    ['Address:', '1 Harbour Road'],
    ['', 'Leeds LS1 4AP'],
    ['Buyer'],
    ['Name:', 'Grey Tower Cranes Inc'],
    ['Address:', '12 Mill Lane'],
    ['', 'York YO1 7HX'],
  ];
  expect(await parties(rows)).toEqual({ vendor: northwind, buyer: tower });
});

test('a name may stand in the cell beside its label', async () => {
  expect((await parties([['Bill to', 'Grey Tower Cranes Inc']])).buyer.name).toBe('Grey Tower Cranes Inc');
});

test('a label right under another names nobody', async () => {
  const rows = [['Vendor'], ['Customer'], ['Grey Tower Cranes Inc'], ['12 Mill Lane'], ['York YO1 7HX']];
  expect(await parties(rows)).toEqual({ vendor: nobody, buyer: tower });
});

test('a name may have a label of its own, and no address', async () => {
  const rows = [['Seller'], ['Name:', 'Northwind Pumps Ltd']];
  expect((await parties(rows)).vendor).toEqual({ ...northwind, address: undefined });
  expect((await parties([['Vendor: Northwind Pumps Ltd']])).vendor).toEqual({ ...northwind, address: undefined });
});

test('an address ends where the next label stands', async () => {
  const named = [
    ['Seller'],
    ['Name:', 'Northwind Pumps Ltd'],
    ['Address:', '1 Harbour Road'],
    ['', 'Leeds LS1 4AP'],
    ['Contact:', 'Mary Lee Boyd'],
  ];
  expect((await parties(named)).vendor).toEqual(northwind);
  const stacked = [
    ...[['Vendor'], ['Northwind Pumps Ltd'], ['1 Harbour Road'], ['Leeds LS1 4AP']],
    ...[['Customer'], ['Grey Tower Cranes Inc'], ['12 Mill Lane'], ['York YO1 7HX']],
  ];
  expect(await parties(stacked)).toEqual({ vendor: northwind, buyer: tower });
});

test.each([
  ['a country', ['United Kingdom', 'Date of supply', '5 May 2031'], [...tower.address, 'United Kingdom']],
  ['no head of a table', ['Description', 'Quantity', 'Amount'], tower.address],
])('the line after a postcode is of the address when it is %s', async (_name, line, address) => {
  const rows = [['Bill to'], ['Grey Tower Cranes Inc'], ['12 Mill Lane'], ['York YO1 7HX'], line];
  expect((await parties(rows)).buyer).toEqual({ ...tower, address });
});

test('parties side by side are two, though a line of the first reaches up to the second', async () => {
  const left = ['Vendor', 'Northwind Pumps Limited', '1 Harbour Road', 'Leeds LS1 4AP'];
  const right = ['Customer', 'Grey Tower Cranes Inc', '12 Mill Lane', 'York YO1 7HX'];
  expect(await partiesAmong([...block(60, 120, left), ...block(166, 120, right)])).toEqual({
    vendor: { ...northwind, name: 'Northwind Pumps Limited' },
    buyer: tower,
  });
});

test('far below labels side by side a line is read as it stands', async () => {
  const labels = [...block(60, 120, ['Vendor']), ...block(155, 120, ['Customer'])];
  const between = block(400, 200, Array(10).fill('as agreed'));
  const footer = block(60, 700, ['Northwind Pumps Ltd – 1 Harbour Road – Leeds LS1 4AP']);
  expect((await partiesAmong([...labels, ...between, ...footer])).vendor).toEqual(northwind);
});
