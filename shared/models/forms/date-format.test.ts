import { scriptedFormat, writtenDate } from './date-format';

test.each([
  ['AFDate_FormatEx("mm/dd/yyyy");', 'mm/dd/yyyy'],
  ["AFDate_FormatEx('dd.mm.yyyy')", 'dd.mm.yyyy'],
  ['AFDate_FormatEx("m/d/yy h:MM tt")', 'm/d/yy'],
  ['AFDate_Format(10);', 'mmm d, yyyy'],
  ['AFNumber_Format(2, 0, 0, 0, "", true);', undefined],
])('%s: %s', (script, format) => {
  expect(scriptedFormat(script)).toBe(format);
});

test.each([
  ['2026-11-05', 'mm/dd/yyyy', '11/05/2026'],
  ['05.11.2026', 'mm/dd/yyyy', '11/05/2026'],
  ['11/5/2026', 'dd.mm.yyyy', '11.05.2026'],
  ['11/5/2026', 'yyyy-mm-dd', '2026-11-05'],
  ['November 5, 2026', 'd-mmm-yy', '5-Nov-26'],
  [' 2026-11-05 ', 'mmmm d, yyyy', 'November 5, 2026'],
  ['2026-11-05', undefined, '2026-11-05'],
  ['5.11.26', undefined, '5.11.26'],
  ['2026-02-30', 'mm/dd/yyyy', null],
  ['due 2026-11-05', 'mm/dd/yyyy', null],
  ['soon', undefined, null],
])('%s in a field of %s: %s', (value, format, written) => {
  expect(writtenDate(value, format)).toBe(written);
});
