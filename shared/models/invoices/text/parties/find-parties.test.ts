import { block, drawPages, type Text } from '../../../../../test/support/invoices/draw';
import { pdfEngine } from '../../../pdf/wasm-file';
import { extractInvoice } from '../../invoice-extractor';

/** Who the texts of a page say sends the invoice and who is to pay it. */
const partiesOn = async (...texts: Text[]) => {
  const { vendor, buyer } = await extractInvoice(pdfEngine(), await drawPages([texts]));
  const shown = ({ name, address, tax_id }: typeof vendor) => ({
    name: name?.value ?? null,
    address: address?.value ?? null,
    tax_id: tax_id?.value ?? null,
  });
  return { vendor: shown(vendor), buyer: shown(buyer) };
};
const at = (y: number, text: string, x = 60): Text => ({ x, y, text });

const PUMPS = ['1 Harbour Road', 'Leeds LS1 4AP'];
const CRANES = block(320, 120, ['Bill to', 'Grey Tower Cranes Inc', '12 Mill Lane', 'York YO1 7HX']);

describe('the line over the window of an envelope', () => {
  const window = block(60, 140, ['Stadtwerke Musterau', 'Am Markt 12', '35037 Marburg']);
  const home = ['Hafenstraße 7', '24103 Kiel'];

  test('names the sender also without space around its points', async () => {
    const { vendor, buyer } = await partiesOn(at(120, 'Nordlicht Bau GmbH·Hafenstraße 7·24103 Kiel'), ...window);
    expect([vendor, buyer]).toMatchObject([
      { name: 'Nordlicht Bau GmbH', address: home },
      { name: 'Stadtwerke Musterau', address: ['Am Markt 12', '35037 Marburg'] },
    ]);
  });

  test.each([
    ['stands in full elsewhere', 'Nordlicht Bau GmbH & Co. KG', 'Nordlicht Bau GmbH & Co. KG'],
    ['begins a sentence only', 'Nordlicht Bau dankt für Ihren Auftrag', 'Nordlicht Bau'],
    [
      'begins a long line',
      'Nordlicht Bau GmbH, Hafenstraße 7, Tor 4, wo Sie uns bis auf Weiteres jeden Tag antreffen',
      'Nordlicht Bau',
    ],
  ])('may cut a name short that %s', async (_name, elsewhere, name) => {
    const { vendor } = await partiesOn(
      at(120, 'Nordlicht Bau · Hafenstraße 7 · 24103 Kiel'),
      ...window,
      at(700, elsewhere),
    );
    expect(vendor).toMatchObject({ name, address: home });
  });

  test('is none when it begins with a number', async () => {
    const { vendor } = await partiesOn(
      at(60, '1 · 2 · 24103 Kiel'),
      ...block(320, 60, ['Seller:', 'Ort Bau GmbH', ...home]),
    );
    expect(vendor).toMatchObject({ name: 'Ort Bau GmbH', address: home });
    expect((await partiesOn(at(60, '1 · 2 · 24103 Kiel'))).vendor.name).toBeNull();
  });
});

describe('a sender without a label', () => {
  test('is whom the web address names, and not who is to pay', async () => {
    const found = await partiesOn(
      ...block(60, 60, ['Blue Harbour', ...PUMPS]),
      ...CRANES,
      at(700, 'www.blue-harbour.co.uk'),
    );
    expect(found.vendor).toMatchObject({ name: 'Blue Harbour', address: PUMPS });
    expect(found.buyer).toMatchObject({ name: 'Grey Tower Cranes Inc' });
  });

  test('is not whom a mail provider names', async () => {
    const found = await partiesOn(
      ...block(60, 60, ['Blue Harbour', ...PUMPS]),
      at(120, 'Outlook'),
      at(700, 'x@outlook.com'),
    );
    expect(found.vendor).toMatchObject({ name: 'Blue Harbour', address: PUMPS });
  });

  test('is who has a legal form in the footer, with the address in one line', async () => {
    const found = await partiesOn(...CRANES, at(700, 'Northwind Pumps Ltd – 1 Harbour Road – Leeds LS1 4AP'));
    expect(found.vendor).toMatchObject({ name: 'Northwind Pumps Ltd', address: PUMPS });
  });

  test.each([
    ['its motto', 'Northwind Pumps Ltd - at your service'],
    ['what it does', `Northwind Pumps Ltd makes pumps ${'and more pumps '.repeat(4)}`],
  ])('is not who has a legal form in one line with %s', async (_name, line) => {
    expect((await partiesOn(...CRANES, at(700, line))).vendor.name).toBeNull();
  });

  test('with a legal form is surer when the name comes again', async () => {
    const sure = async (...texts: Text[]) => {
      const page = await drawPages([[...block(60, 60, ['Northwind Pumps Ltd', ...PUMPS]), ...texts]]);
      const { vendor } = await extractInvoice(pdfEngine(), page);
      return vendor.name?.confidence ?? 0;
    };
    expect(await sure(at(700, 'Northwind Pumps Ltd, registered in England'))).toBeGreaterThan(await sure());
  });

  test('is who stands first on the page with an address', async () => {
    const { vendor } = await partiesOn(...block(60, 60, ['Helen Varga Pottery', '22 Juniper Lane', 'Reno, NV 89501']));
    expect(vendor).toMatchObject({ name: 'Helen Varga Pottery', address: ['22 Juniper Lane', 'Reno, NV 89501'] });
  });

  test.each([
    ['Charpentes du Lac SARL au capital de 10 000 €', 'Charpentes du Lac SARL'],
    ['SA au capital de 10 000 €', null],
    ['Le capital social est celui que nos statuts indiquent, SARL', null],
    ['Capital social : 10 000 €', null],
  ])('in the small print %j is %j', async (line, name) => {
    expect((await partiesOn(at(60, 'Merci de votre visite'), at(700, line))).vendor.name).toBe(name);
  });
});

test('who is to pay stands in the upper half, with an address that is not the sender’s', async () => {
  const found = await partiesOn(
    ...block(60, 60, ['Northwind Pumps Ltd', ...PUMPS]),
    ...block(320, 60, ['Our works', ...PUMPS]),
    ...block(320, 120, ['Helen Varga', '22 Juniper Lane', 'Reno, NV 89501']),
  );
  expect(found.buyer).toMatchObject({ name: 'Helen Varga', address: ['22 Juniper Lane', 'Reno, NV 89501'] });
});

describe('tax numbers', () => {
  const vendor = block(60, 60, ['Northwind Pumps Ltd', ...PUMPS]);

  test('the one under a name is nearer than the one over it', async () => {
    const found = await partiesOn(at(40, 'VAT no. GB999888777'), ...vendor, at(98, 'VAT no. GB111222333'));
    expect(found.vendor.tax_id).toBe('GB111222333');
  });

  test('of two as far away the one with a label is surer', async () => {
    const found = await partiesOn(...vendor, at(690, 'Ref DE999888777'), at(710, 'VAT no. GB111222333'));
    expect(found.vendor.tax_id).toBe('GB111222333');
  });

  test('“your VAT number” is that of who is to pay', async () => {
    const found = await partiesOn(
      ...vendor,
      ...CRANES,
      at(600, 'Your VAT no. FR40303265045'),
      at(700, 'VAT no. GB111222333'),
    );
    expect([found.vendor.tax_id, found.buyer.tax_id]).toEqual(['GB111222333', 'FR40303265045']);
  });

  test('may be there without a name', async () => {
    expect((await partiesOn(at(700, 'VAT no. GB111222333'))).vendor).toEqual({
      name: null,
      address: null,
      tax_id: 'GB111222333',
    });
  });

  test.each([
    ['DE111222333', 'DE111222333'],
    ['Tax ID: 12-3456789', '12-3456789'],
    ['IBAN RO49 AAAA 1B31 0075 9384 0000', null],
    ['VAT return: 2031/04', null],
    ['Tax point date: 20310401', null],
    ['Tax point date: 01.04.2031', null],
    ['Tax no: 2031/123/45678', '2031/123/45678'],
  ])('%j is %j', async (line, expected) => {
    expect((await partiesOn(at(700, line))).vendor.tax_id).toBe(expected);
  });
});
