import { deflateSync } from 'node:zlib';
import { userUnits } from './user-units';

const object = (number: number, text: string) => `${number} 0 obj\n${text}\nendobj\n`;

/** A file of which only the objects are there: the page tree, in an object stream if it is to be. */
function file(pages: string[], inStream: boolean, newline = '\n'): Buffer {
  const dictionaries = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 3 >>',
    '<< /Type /Pages /Parent 2 0 R /Kids [4 0 R 5 0 R] /Count 2 >>',
    ...pages,
  ];
  if (!inStream) return Buffer.from(dictionaries.map((text, index) => object(index + 1, text)).join(''), 'latin1');
  const starts = dictionaries.map((_, index) => dictionaries.slice(0, index).join(' ').length + (index === 0 ? 0 : 1));
  const header = `${starts.map((start, index) => `${index + 1} ${start}`).join(' ')} `;
  const data = deflateSync(Buffer.from(header + dictionaries.join(' '), 'latin1'));
  return Buffer.concat([
    Buffer.from(
      `9 0 obj\n<< /Type /ObjStm /N ${dictionaries.length} /First ${header.length} /Length ${data.length} >>\nstream${newline}`,
    ),
    data,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
}

const PAGES = ['<< /Type /Page /UserUnit 2 >>', '<< /Type /Page >>', '<< /Type /Page /UserUnit 1.25 >>'];

describe('units of user space', () => {
  it.each([
    ['as it stands', false, '\n'],
    ['in an object stream', true, '\n'],
    ['in an object stream written on Windows', true, '\r\n'],
  ])('are read from the page tree %s', (_, inStream, newline) => {
    expect([...userUnits(file(PAGES, inStream, newline))]).toEqual([
      [1, 2],
      [3, 1.25],
    ]);
  });

  it('are points where the file says nothing, or nothing that can be read', () => {
    expect(userUnits(file(['<< >>', '<< >>', '<< >>'], false)).size).toBe(0);
    expect(userUnits(file(['<< /UserUnit 0 >>', '<< /UserUnit -2 >>', '<< /UserUnit /A >>'], true)).size).toBe(0);
  });

  it.each([
    ['data that are not deflated', '1 0 obj << /Type /ObjStm /First 3 >> stream\nno deflated data\nendstream'],
    ['no data', '1 0 obj << /Type /ObjStm /First 3 >> endobj'],
    ['data far from its header', `1 0 obj << /Type /ObjStm /First 3 ${' '.repeat(1024)}>> stream\nx\nendstream`],
    ['data that do not end', '1 0 obj << /Type /ObjStm /First 3 >> stream\nx'],
    ['no place of its first object', '1 0 obj << /Type /ObjStm >> stream\nx\nendstream'],
  ])('are read behind an object stream with %s', (_, stream) => {
    expect([...userUnits(Buffer.concat([Buffer.from(`${stream}\n`), file(PAGES, false)]))]).toEqual([
      [1, 2],
      [3, 1.25],
    ]);
  });

  it('are points in a file whose catalog names no pages', () => {
    expect(userUnits(Buffer.from(object(1, '<< /Type /Catalog >>') + object(2, '<< /UserUnit 2 >>'))).size).toBe(0);
  });

  it('end in a page tree that holds itself', () => {
    const loop = object(1, '<< /Type /Catalog /Pages 2 0 R >>') + object(2, '<< /Kids [2 0 R 3 0 R] >>');
    expect([...userUnits(Buffer.from(loop + object(3, '<< /UserUnit 3 >>')))]).toEqual([[1, 3]]);
  });
});
