import { PAGE_FAULTS } from '../../contract/pages-read';
import { SCAN_NOT_READ } from '../../models/sets/sections-of';
import { errorWith } from './faults';

test.each([...PAGE_FAULTS, SCAN_NOT_READ])('%s is told as a fault of a page, with what to do', (code) => {
  expect(errorWith(code)).toEqual({ code, message: expect.stringMatching(/^The page .+\. (Export|Submit) .+\.$/) });
});
