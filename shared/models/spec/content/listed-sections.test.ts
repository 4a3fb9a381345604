import { listedSections } from './listed-sections';

test('sections are listed as printed, and by their code where a result of the first version does not say how', () => {
  const pages = { page_start: 3, page_end: 4 };
  const conductors = { section_code: '260519', section_title: 'CONDUCTORS', ...pages };
  const boxes = { section_code: '26053316', section_number: '26 05 33.16', section_title: 'BOXES', ...pages };
  expect(listedSections({ divisions: [{ sections: [conductors] }, { sections: [boxes] }] })).toEqual([
    { ...conductors, section_number: '260519' },
    boxes,
  ]);
});
