import { divisionCode, isSectionCode, resolveSections } from './section-codes';

const CONTENTS = [
  { division_code: '03', sections: [{ section_code: '033000' }] },
  {
    division_code: '26',
    sections: [{ section_code: '260519' }, { section_code: '260533' }, { section_code: '26053316' }],
  },
  { division_code: '15', sections: [{ section_code: '15060' }] },
];

test.each(['10 29 00', '102900', '26 05 33.16', '26-05-19', 'SECTION 26 0519'])('%s is a section code', (code) => {
  expect(isSectionCode(code)).toBe(true);
});

test.each(['', '15060', '26 05', 'Wiring'])('"%s" is none', (code) => {
  expect(isSectionCode(code)).toBe(false);
});

test.each([
  ['1', '01'],
  ['01', '01'],
  ['Division 26', '26'],
  ['2603', '03'],
])('division %s is %s', (asked, code) => {
  expect(divisionCode(asked)).toBe(code);
});

test('a division without a digit is none', () => {
  expect(divisionCode('Electrical')).toBeUndefined();
});

test('named sections come first, then those of the divisions, each once', () => {
  expect(resolveSections(['26 05 33', '03 30 00'], ['26', '3'], CONTENTS)).toEqual([
    ...['260533', '033000'],
    ...['260519', '26053316'],
  ]);
});

test('a longer code is its own section where the book has it, and otherwise that of its first six digits', () => {
  expect(resolveSections(['26 05 33.16', '26 05 19.13'], [], CONTENTS)).toEqual(['26053316', '260519']);
});

test('six digits stand for the sections below them where the book has no such section itself', () => {
  const contents = [{ division_code: '01', sections: [{ section_code: '01712316' }, { section_code: '01712317' }] }];
  expect(resolveSections(['01 71 23'], [], contents)).toEqual(['01712316', '01712317']);
});

test('a section that the book does not have is kept, a division that it does not have adds nothing', () => {
  expect(resolveSections(['99 99 99'], ['48'], CONTENTS)).toEqual(['999999']);
  expect(resolveSections([], ['48'], CONTENTS)).toEqual([]);
});

test('the five-digit sections of MasterFormat 1995 are reached by their division', () => {
  expect(resolveSections([], ['15'], CONTENTS)).toEqual(['15060']);
});
