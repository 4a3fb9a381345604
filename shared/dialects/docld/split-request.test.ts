import { splitParamsOf, splitRequest } from './split-request';

const NAMES = [{ name: 'Drawings' }, { name: 'Specifications' }];
const RANGES = [{ name: 'Drawings', page_start: 1, page_end: 2 }];
const HEADINGS = { method: 'headings', min_section_pages: 1 };
const GIVEN = { method: 'ranges', sections: RANGES };

test.each([
  [{}, HEADINGS],
  [{ config: { method: 'ai', sections: NAMES } }, HEADINGS],
  [{ config: { sections: NAMES } }, HEADINGS],
  [
    { config: { method: 'ai', settings: { minSectionPages: 2 }, pages_per_section: 0 } },
    { ...HEADINGS, min_section_pages: 2 },
  ],
  [{ config: { method: 'page', pages_per_section: 3, sections: NAMES } }, { method: 'pages', pages_per_section: 3 }],
  [{ config: { method: 'manual', sections: RANGES } }, GIVEN],
  [{ config: { method: 'manual' }, sections: RANGES }, GIVEN],
  [{ sections: RANGES }, GIVEN],
])('%j', (asked, params) => {
  expect(splitParamsOf(splitRequest.parse(asked))).toEqual(params);
});

test.each([
  [{ config: { method: 'guess' } }, ['config', 'method'], 'must be manual, ai or page'],
  [{ config: { method: 'manual' } }, ['sections'], 'sections is missing'],
  [{ config: { method: 'page' } }, ['config', 'pages_per_section'], 'config.pages_per_section is missing'],
])('%j is refused', (asked, path, message) => {
  expect(splitRequest.safeParse(asked).error?.issues).toMatchObject([{ path, message }]);
});
