import { doorsTable } from './doors-table';

const door = { page: 2, kind: 'single', tag: { text: '101A' }, width_in: 36, swing: { hand: 'left' } };
const sheet = { page: 2, sheet_number: 'A-101', title: 'FIRST FLOOR PLAN' };

test('the doors stand below their sheet, with what is known of them', () => {
  const bare = { page: 3, kind: 'double', tag: null, width_in: null, swing: null };
  const unnamed = { page: 3, sheet_number: null, title: null };
  expect(doorsTable({ doors: [door, bare], sheets: [sheet, unnamed] })).toEqual([
    'Sheet A-101  FIRST FLOOR PLAN',
    '  101A    single    36 in   left',
    'Sheet 3',
    '  -       double',
  ]);
});
