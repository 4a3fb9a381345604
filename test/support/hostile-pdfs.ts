import { deflateSync } from 'node:zlib';
import { assemble } from './pdfs';

/** PDFs made to harm who reads them, each in one way. They are small, and most are valid. */

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

/** A PDF file of these objects, numbered from 1; the first is the catalog. */
export const pdfOfObjects = (...objects: (string | Buffer)[]): Buffer =>
  assemble(objects.map((object) => Buffer.from(object)));

export const stream = (body: string | Buffer, entries = ''): Buffer =>
  Buffer.concat([
    Buffer.from(`<< /Length ${body.length} ${entries} >>\nstream\n`),
    Buffer.from(body),
    Buffer.from('\nendstream'),
  ]);

const page = (contents: number, resources = '', box = '0 0 612 792') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Contents ${contents} 0 R /Resources << /Font << /F 4 0 R >> ${resources} >> >>`;

const pages = (...kids: number[]) =>
  `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;

/** A page whose content is `content`; objects from 6 on follow. */
export const onePageOf = (
  content: string | Buffer,
  { resources = '', box = '0 0 612 792', font = FONT, more = [] as (string | Buffer)[] } = {},
) =>
  pdfOfObjects(
    CATALOG,
    pages(3),
    page(5, resources, box),
    font,
    Buffer.isBuffer(content) ? content : stream(content),
    ...more,
  );

/** Words at a height above the page's foot, in points. */
const text = (words: string, height = 720) => `BT /F 12 Tf 72 ${height} Td (${words}) Tj ET`;

/** Forms that each draw the next one `times` times; the last writes a word. */
const forms = (depth: number, times: number) =>
  Array.from({ length: depth }, (_, level) => {
    const last = level === depth - 1;
    const resources = last ? '/Font << /F 4 0 R >>' : `/XObject << /X ${level + 7} 0 R >>`;
    return stream(
      last ? text('deep') : '/X Do\n'.repeat(times),
      `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << ${resources} >>`,
    );
  });

/** `megabytes` of operators that do nothing: a 2,000th of that in the file, and seconds of work in little memory. */
const idleOperators = (megabytes: number) =>
  stream(deflateSync(Buffer.alloc(megabytes << 20, 'q Q '), { level: 9 }), '/Filter /FlateDecode');

/** A book of so many pages that say SECTION 26 05 19; those named (1-based) keep a reader busy for many seconds. */
export function bookWithBusyPages(pageCount: number, busy: readonly number[]): Buffer {
  const kids = Array.from({ length: pageCount }, (_, index) => page(busy.includes(index + 1) ? 6 : 5));
  const first = 7;
  return pdfOfObjects(
    CATALOG,
    pages(...kids.map((_, index) => first + index)),
    '<< >>',
    FONT,
    stream(`${text('SECTION 26 05 19')} ${text('A. Includes everything.', 400)}`),
    idleOperators(250),
    ...kids,
  );
}

/** A page that says SECTION 26 05 19, and one covered by an image that unpacks to 800 MB: it is read at once and cannot be drawn. */
export function bookWithUndrawableScan(): Buffer {
  const zeros = deflateSync(Buffer.alloc(200e6, 'z'), { level: 9 }); // each is four in ASCII85
  const size = '/Width 20000 /Height 40000 /ColorSpace /DeviceGray /BitsPerComponent 8';
  return pdfOfObjects(
    CATALOG,
    pages(3, 7),
    page(5),
    FONT,
    stream(`${text('SECTION 26 05 19')} ${text('A. Includes everything.', 400)}`),
    stream('q 612 0 0 792 0 0 cm /I Do Q'),
    page(6, '/XObject << /I 8 0 R >>'),
    stream(zeros, `/Type /XObject /Subtype /Image ${size} /Filter [/FlateDecode /ASCII85Decode]`),
  );
}

/**
 * A page that says "one", with a bookmark in a stream of objects that unpacks to so many megabytes: nothing else lies in
 * it. Such objects are found by a table that is a stream itself, here of rows of six bytes (ISO 32000-1, 7.5.7 and 7.5.8).
 */
export function bombInBookmarks(megabytes: number): Buffer {
  const outlines = '<< /Type /Outlines /First 8 0 R /Last 8 0 R >>';
  const bookmark = '<< /Title (One) /Parent 7 0 R /Dest [3 0 R /Fit] >>';
  const places = `7 0 8 ${outlines.length + 1}\n`;
  const packed = deflateSync(`${places}${outlines} ${bookmark}`.padEnd(megabytes << 20), { level: 9 });
  const objects = [
    CATALOG.replace('>>', '/Outlines 7 0 R >>'),
    pages(3),
    page(5),
    FONT,
    stream(text('one')),
    stream(packed, `/Type /ObjStm /N 2 /First ${places.length} /Filter /FlateDecode`),
  ];
  const row = (kind: number, place: number, index: number) => {
    const bytes = Buffer.from([kind, 0, 0, 0, 0, index]);
    bytes.writeUInt32BE(place, 1);
    return bytes;
  };
  const parts = [Buffer.from('%PDF-1.5\n')];
  const table = [row(0, 0, 255)];
  let end = Buffer.concat(parts).length;
  for (const [index, body] of objects.entries()) {
    const object = Buffer.concat([`${index + 1} 0 obj\n`, body, '\nendobj\n'].map((part) => Buffer.from(part)));
    parts.push(object);
    table.push(row(1, end, 0));
    end += object.length;
  }
  table.push(row(2, 6, 0), row(2, 6, 1), row(1, end, 0));
  const ofObjects = stream(Buffer.concat(table), '/Type /XRef /Size 10 /W [1 4 1] /Root 1 0 R');
  return Buffer.concat([...parts, Buffer.from('9 0 obj\n'), ofObjects, Buffer.from(`\nstartxref\n${end}\n%%EOF\n`)]);
}

/** Each by what is wrong with it. */
export const HOSTILE_PDFS: Record<string, () => Buffer> = {
  'forms that draw ten others each, ten deep': () =>
    onePageOf('/X Do', { resources: '/XObject << /X 6 0 R >>', more: forms(10, 10) }),
  'forms nested 3,000 deep': () => onePageOf('/X Do', { resources: '/XObject << /X 6 0 R >>', more: forms(3000, 1) }),
  'a form that draws itself': () =>
    onePageOf('/X Do', {
      resources: '/XObject << /X 6 0 R >>',
      more: [stream('/X Do', '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>')],
    }),
  'a page tree that contains itself': () => pdfOfObjects(CATALOG, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 8 >>'),
  'a page tree that doubles forty times': () =>
    pdfOfObjects(
      CATALOG,
      ...Array.from(
        { length: 40 },
        (_, level) => `<< /Type /Pages /Kids [${level + 3} 0 R ${level + 3} 0 R] /Count ${2 ** (40 - level)} >>`,
      ),
      `<< /Type /Page /MediaBox [0 0 9 9] >>`,
    ),
  'a million pages claimed': () =>
    pdfOfObjects(CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>', page(5), FONT, stream(text('one'))),
  'nine thousand pages claimed': () =>
    pdfOfObjects(CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 9000 >>', page(5), FONT, stream(text('one'))),
  'a page of 30 million points': () => onePageOf(text('far'), { box: '-1e9 -1e9 30000000000 30000000000' }),
  'a million operators open': () => onePageOf('q\n'.repeat(1_000_000) + text('open')),
  'arrays nested a million deep': () => onePageOf(`${'['.repeat(1_000_000)} TJ ${text('nested')}`),
  'an object nested a million deep': () =>
    onePageOf(text('x'), { more: [`${'<< /A '.repeat(1_000_000)}`], resources: '/XObject 6 0 R' }),
  'a stream deflated three times': () =>
    onePageOf(
      stream(
        deflateSync(deflateSync(deflateSync(Buffer.alloc(400 << 20, 'q Q\n'), { level: 9 }), { level: 9 }), {
          level: 9,
        }),
        '/Filter [/FlateDecode /FlateDecode /FlateDecode]',
      ),
    ),
  'a length that is its own stream': () => onePageOf(Buffer.from('<< /Length 5 0 R >>\nstream\nBT ET\nendstream')),
  'a font of a million widths': () =>
    onePageOf(text('wide'), {
      font: `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 0 /LastChar 1000000 /Widths [${'500 '.repeat(1_000_000)}] >>`,
    }),
  'a font whose characters use the font': () =>
    onePageOf(text('AAAA'), {
      font: '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 65 /LastChar 65 /Widths [9] /Encoding << /Differences [65 /A] >> /CharProcs << /A 6 0 R >> /Resources << /Font << /F 4 0 R >> >> >>',
      more: [stream(`9 0 d0 ${text('AAAA')}`)],
    }),
  'a font that maps every code to a long text': () =>
    onePageOf(text('A'.repeat(20_000)), {
      font: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>',
      more: [
        stream(
          `1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <41> <${'0041'.repeat(500)}> endbfchar`,
        ),
      ],
    }),
  'two million characters on a page': () =>
    onePageOf(`BT /F 1 Tf 9 700 Td\n${`(${'ab '.repeat(1000)}) Tj\n`.repeat(700)}ET`),
  'a line of 400,000 dashes': () => onePageOf(`BT /F 1 Tf 9 700 Td (SECTION ${'- '.repeat(200_000)}) Tj ET`),
  'a line of 300,000 digits': () => onePageOf(`BT /F 1 Tf 9 700 Td (${'26 05 19 '.repeat(30_000)}) Tj ET`),
  'bookmarks that lead back': () =>
    pdfOfObjects(
      '<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R >>',
      pages(3),
      page(5),
      FONT,
      stream(text('one')),
      '<< /First 7 0 R /Last 7 0 R >>',
      '<< /Title (a) /Parent 6 0 R /Next 8 0 R /First 7 0 R >>',
      '<< /Title (b) /Parent 6 0 R /Next 7 0 R /First 8 0 R >>',
    ),
  'bookmarks that unpack to 140 MB': () => bombInBookmarks(140),
  'an image of 10^18 pixels': () =>
    onePageOf('/X Do', {
      resources: '/XObject << /X 6 0 R >>',
      more: [
        stream(
          'x',
          '/Type /XObject /Subtype /Image /Width 1000000000 /Height 1000000000 /BitsPerComponent 8 /ColorSpace /DeviceGray',
        ),
      ],
    }),
  'a trailer that claims 4 billion objects': () =>
    Buffer.from(
      onePageOf(text('one'))
        .toString('latin1')
        .replace(/\/Size \d+/, '/Size 4000000000'),
      'latin1',
    ),
  'a trailer whose predecessor is itself': () => {
    const file = onePageOf(text('one')).toString('latin1');
    const table = /startxref\n(\d+)/.exec(file)?.[1];
    return Buffer.from(file.replace('/Root', `/Prev ${table} /Root`), 'latin1');
  },
  'no table and no trailer': () =>
    Buffer.from(
      onePageOf(text('one'))
        .toString('latin1')
        .replace(/xref\n.*$/s, ''),
      'latin1',
    ),
};
