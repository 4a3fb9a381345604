import { block, drawPages, grid, type Text } from './draw';

/** Invoices of offices that do not exist, each in another language and layout. */

/** A letter for a window envelope, with commas in its amounts. */
export const germanLetter = (files: Record<string, string | Uint8Array> = {}): Promise<Buffer> =>
  drawPages(
    [
      [
        { x: 60, y: 120, text: 'Nordlicht Bau GmbH · Hafenstraße 7 · 24103 Kiel', size: 7 },
        ...block(60, 140, ['Stadtwerke Musterau AG', 'Am Markt 12', '35037 Marburg']),
        { x: 60, y: 230, text: 'Rechnung', size: 16 },
        ...block(380, 140, [
          'Rechnungsnummer: RN-2031/0457',
          'Rechnungsdatum: 05.03.2031',
          'Leistungsdatum: 28.02.2031',
          'Kundennummer: 88123',
        ]),
        ...grid(
          270,
          [60, 340, 400, 470, 550],
          [
            ['Beschreibung', 'Menge', 'Einzelpreis', 'USt. %', 'Betrag'],
            ['Estrich verlegen', '12,5 m²', '80,00', '19', '1.000,00'],
            ['Randstreifen', '40 m', '2,50', '19', '100,00'],
          ],
        ),
        ...grid(
          340,
          [380, 550],
          [
            ['Summe netto', '1.100,00 €'],
            ['zzgl. 19 % MwSt.', '209,00 €'],
            ['Rechnungsbetrag', '1.309,00 €'],
          ],
        ),
        { x: 60, y: 420, text: 'Bitte zahlen Sie bis zum 04.04.2031 ohne Abzug.' },
        { x: 60, y: 720, text: 'Nordlicht Bau GmbH   USt-IdNr. DE111222333   IBAN DE02 1203 0000 0000 2020 51' },
      ],
    ],
    files,
  );

/** Labels over their values, the month first, dollars. */
export const americanBill = (): Promise<Buffer> =>
  drawPages([
    [
      { x: 60, y: 50, text: 'Quarry Ridge Supply LLC', size: 14 },
      ...block(60, 72, ['410 Basalt Road', 'Boise, ID 83702']),
      { x: 470, y: 50, text: 'INVOICE', size: 16 },
      ...grid(
        90,
        [400, 560],
        [
          ['Invoice #', 'QR-55821'],
          ['Invoice Date', '03/04/2032'],
          ['Due Date', '04/13/2032'],
        ],
      ),
      { x: 60, y: 150, text: 'Bill To:' },
      ...block(60, 164, ['Helen Varga', '22 Juniper Lane', 'Reno, NV 89501']),
      ...grid(
        240,
        [60, 380, 460, 560],
        [
          ['Description', 'Qty', 'Unit Price', 'Amount'],
          ['Crushed stone, 3/4 inch', '18', '$41.50', '$747.00'],
          ['Delivery', '1', '$1,200.00', '$1,200.00'],
        ],
      ),
      ...grid(
        310,
        [430, 560],
        [
          ['Subtotal', '$1,947.00'],
          ['Sales Tax (6%)', '$116.82'],
          ['Total', '$2,063.82'],
        ],
      ),
    ],
  ]);

/** Sums under the heads of columns, and a heading that holds the number. */
export const frenchInvoice = (): Promise<Buffer> =>
  drawPages([
    [
      ...block(60, 60, ['Charpentes du Lac SARL', '3 quai des Tilleuls', '74000 Annecy']),
      { x: 60, y: 100, text: 'N° TVA : FR 40 303 265 045' },
      { x: 320, y: 60, text: 'Facture n° FA-0091 du 17 août 2031', size: 12 },
      { x: 320, y: 90, text: 'Client :' },
      ...block(320, 104, ['Mairie de Valbonne', '1 place du Four', '06560 Valbonne']),
      { x: 320, y: 150, text: "Date d'échéance : 16/09/2031" },
      ...grid(
        200,
        [60, 330, 420, 490, 560],
        [
          ['Désignation', 'Qté', 'P.U. HT', 'TVA', 'Montant HT'],
          ['Chevrons 63 x 175', '24', '31,20', '20,00 %', '748,80'],
          ['Pose', '6', '45,00', '10,00 %', '270,00'],
        ],
      ),
      ...grid(
        300,
        [360, 460, 560],
        [
          ['Total HT', 'Total TVA', 'Total TTC'],
          ['1 018,80 €', '176,76 €', '1 195,56 €'],
        ],
      ),
    ],
  ]);

/** More lines than a page holds, under a head of columns on each page or on the first; the sums stand on the last. */
export function longInvoice(lines: number, perPage: number, headOn: 'each' | 'first'): Promise<Buffer> {
  const columns = [60, 380, 460, 560];
  const rows = Array.from({ length: lines }, (_, index) => [`Bracket no. B${index + 1}`, '2', '5.00', '10.00']);
  const pages = Array.from({ length: Math.ceil(lines / perPage) }, (_, page): Text[] => [
    ...(page === 0 ? [...block(60, 40, ['Tax invoice number: L-7', 'Invoice date: 2031-01-31', 'Currency: GBP'])] : []),
    ...grid(100, columns, [
      ...(page === 0 || headOn === 'each' ? [['Item', 'Quantity', 'Price', 'Line total']] : []),
      ...rows.slice(page * perPage, (page + 1) * perPage),
    ]),
  ]);
  pages.at(-1)?.push(
    ...grid(
      700,
      [400, 560],
      [
        ['Net amount', `${lines * 10}.00`],
        ['VAT 20%', `${lines * 2}.00`],
        ['Total amount', `${lines * 12}.00`],
      ],
    ),
  );
  return drawPages(pages);
}
