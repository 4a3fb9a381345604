import { contentsTable } from './contents-table';

const section = (section_code: string, section_title: string, page_start: number | null, page_end: number | null) => ({
  section_code,
  section_title,
  page_start,
  page_end,
});

test('writes numbers as books print them, and says where each section is', () => {
  const sections = [
    section('260519', 'Conductors', 10, 11),
    section('26053316', 'Boxes', 12, 12),
    section('262726', 'Wiring Devices', null, null),
  ];
  expect(contentsTable([{ division_code: '26', division_title: 'Electrical', sections }])).toEqual([
    'Division 26  Electrical',
    '  26 05 19     Conductors      pages 10-11',
    '  26 05 33.16  Boxes           page 12',
    '  26 27 26     Wiring Devices  not in this file',
  ]);
});

test('a book without sections makes no lines', () => {
  expect(contentsTable([])).toEqual([]);
});
