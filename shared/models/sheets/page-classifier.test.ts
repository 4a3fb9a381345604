import fc from 'fast-check';
import {
  type DrawnSheet,
  drawingSet,
  planSheet,
  type Rotation,
  type TitleBlock,
  text,
} from '../../../test/support/drawing-set';
import { bookWithBusyPages } from '../../../test/support/hostile-pdfs';
import { pdfOfPages, zeroPagePdf } from '../../../test/support/pdfs';
import type { ClassifiedPage } from '../../contract/page-classes';
import { pageClasses } from '../../contract/page-classes';
import { pdfEngine } from '../pdf/wasm-file';
import { classifyPages } from './page-classifier';

const SIZE = [1600, 1100] as const;
const SIZES: (readonly [number, number])[] = [SIZE, [2592, 1728], [3024, 2160]];
const PLANS = [
  { words: 'REFLECTED CEILING PLAN', type: 'REFLECTED_CEILING_PLAN' },
  { words: 'FLOOR PLAN', type: 'FLOOR_PLAN' },
  { words: 'DEMOLITION PLAN', type: 'DEMOLITION_PLAN' },
];
const PLAN: TitleBlock = { number: 'A-101', title: ['FIRST FLOOR PLAN'], place: 'right', captions: true };

const classify = async (...sheets: DrawnSheet[]) => (await classifyPages(pdfEngine(), drawingSet(sheets))).pages;
const only = async (content: string, size: readonly [number, number] = SIZE): Promise<ClassifiedPage> => {
  const [page] = await classify({ content, size });
  if (page === undefined) throw new Error('no page');
  return page;
};
const titled = (title: string, views = '') => only(planSheet({ ...PLAN, title: [title] }, SIZE, views));

describe('a sheet', () => {
  it('is told by its title block', async () => {
    const scale = text(`1/8" = 1'-0"`, 300, 960, 8);
    expect(await only(planSheet(PLAN, SIZE, text('FIRST FLOOR PLAN', 300, 945, 12) + scale))).toEqual({
      page_number: 1,
      drawing_number: 'A-101',
      title: 'FIRST FLOOR PLAN',
      document_type: 'ARCHITECTURAL',
      drawing_type: 'FLOOR_PLAN',
      division: { code: '', name: '' },
      scope: [],
      floor: 'FIRST FLOOR',
      description: `Architectural floor plan, FIRST FLOOR, sheet A-101, at 1/8" = 1'-0".`,
      scale: { text: `1/8" = 1'-0"`, factor: 96 },
      can_hold_doors: true,
      confidence: 0.9,
      evidence: {
        number: { text: 'A-101', from: 'caption', bbox_display: expect.anything() },
        title: { text: 'FIRST FLOOR PLAN', from: 'caption', bbox_display: expect.anything() },
        document_type: 'number',
        drawing_type: 'title',
        view_titles: ['FIRST FLOOR PLAN'],
        unread: null,
      },
    });
  });

  it('is read wherever its title block stands and however the page is turned', async () => {
    const sheet = fc.record({
      number: fc.constantFrom('A-101', 'A2.2', 'S10', 'FP-1.01', 'T2.02', 'A206.06', 'A2.5B2', 'M101', 'E-101.00'),
      floor: fc.constantFrom('FIRST FLOOR', 'LEVEL B1', 'BASEMENT', '2ND FLOOR', 'GROUND FLOOR'),
      plan: fc.constantFrom(...PLANS),
      lines: fc.constantFrom(1, 2),
      place: fc.constantFrom<TitleBlock['place']>('right', 'turned', 'bottom'),
      captions: fc.boolean(),
      rotate: fc.constantFrom<Rotation>(0, 90, 180, 270),
      size: fc.constantFrom(...SIZES),
    });
    await fc.assert(
      fc.asyncProperty(
        sheet,
        async ({ number, floor, plan: { words, type }, lines, place, captions, rotate, size }) => {
          const title = lines === 1 ? [`${floor} ${words}`] : [`${floor} -`, words];
          const content = planSheet({ number, title, place, captions }, size);
          const [page] = await classify({ content, size, rotate });
          expect(page).toMatchObject({ drawing_number: number, title: title.join(' '), drawing_type: type, floor });
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is read when all of it lies sideways on a page that no viewer turns', async () => {
    const [width, height] = SIZE;
    const content = `0 1 -1 0 ${height} 0 cm\n${planSheet({ ...PLAN, captions: false }, SIZE)}`.replace(
      /\{H-([\d.]+)\}/g,
      (_, fromTop: string) => String(height - Number(fromTop)),
    );
    expect(await only(content, [height, width])).toMatchObject({ drawing_number: 'A-101', title: 'FIRST FLOOR PLAN' });
  });

  it('has no number where two marks are as likely', async () => {
    const marks = text('A1', 1500, 900, 30) + text('B1', 1500, 1000, 30);
    const notes = Array.from({ length: 30 }, (_, line) => text('CONCRETE WALL', 300, 100 + line * 20, 8)).join('');
    expect(await only(marks + notes)).toMatchObject({ drawing_number: '', evidence: { number: null } });
  });

  it('has the title above its caption where the block is made so', async () => {
    const block =
      text('FIRST FLOOR PLAN', 1450, 900, 13) +
      text('SHEET TITLE', 1450, 914, 7) +
      text('HARRIS ARCHITECTS', 1450, 930, 9) +
      text('A-101', 1450, 1040, 34) +
      text('SHEET NUMBER', 1450, 1054, 7);
    expect(await only(block + text('ALL DIMENSIONS ARE TO FACE OF FINISH.', 300, 500, 8))).toMatchObject({
      drawing_number: 'A-101',
      title: 'FIRST FLOOR PLAN',
    });
  });

  /** A page of notes with these texts in its title block. */
  const withBlock = (block: string) => only(block + text('ALL DIMENSIONS ARE TO FACE OF FINISH.', 300, 500, 8));
  const number = text('A-101', 1450, 1040, 34) + text('SHEET NUMBER', 1450, 1054, 7);

  it.each([
    ['behind its caption', text('SHEET TITLE: ROOF PLAN', 1400, 900, 11), 'ROOF PLAN'],
    ['to the right of it', text('SHEET TITLE', 1340, 900, 7) + text('ENTRANCE HALL', 1400, 900, 9), 'ENTRANCE HALL'],
    [
      'nearer to it than another',
      text('ROOF PLAN', 1450, 892, 8) + text('SHEET TITLE', 1450, 914, 7) + text('FIRST FLOOR PLAN', 1450, 926, 9),
      'FIRST FLOOR PLAN',
    ],
  ])('has the title %s', async (_where, block, title) => {
    expect(await withBlock(number + block)).toMatchObject({ title, evidence: { title: { from: 'caption' } } });
  });

  it('has the number on a line with its revision', async () => {
    expect((await withBlock(text('SHEET A-101 B2', 1400, 1040, 16))).drawing_number).toBe('A-101');
  });

  it('has its title in the strip of its number, though another one is larger', async () => {
    const other = text('SITE PLAN', 200, 960, 30);
    expect((await only(planSheet({ ...PLAN, captions: false }, SIZE, other))).title).toBe('FIRST FLOOR PLAN');
  });

  it('has a title without a number too, and none that is of a view', async () => {
    const view = text('ENLARGED STAIR PLAN', 1340, 1050, 20) + text(`SCALE: 1/2" = 1'-0"`, 1340, 1066, 8);
    expect(await withBlock(text('FIRST FLOOR PLAN', 1450, 900, 13) + view)).toMatchObject({
      drawing_number: '',
      title: 'FIRST FLOOR PLAN',
    });
    expect((await withBlock(view)).title).toBe('');
  });

  it('is told by its discipline alone where nothing says more', async () => {
    const sheet = planSheet({ number: 'E-701', title: [], place: 'right', captions: false }, SIZE);
    expect((await only(sheet)).description).toBe('Electrical sheet, sheet E-701.');
  });

  it('is told by its views where it has no title, and by the words of that where its number says nothing', async () => {
    const untitled = planSheet({ ...PLAN, number: 'A-701', title: [] }, SIZE, text('BUILDING SECTION', 400, 600, 16));
    expect(await only(untitled)).toMatchObject({ drawing_type: 'SECTION', evidence: { drawing_type: 'view_titles' } });
    expect(await only(planSheet({ ...PLAN, number: 'X-101', title: ['LIGHTING PLAN'] }, SIZE))).toMatchObject({
      document_type: 'ELECTRICAL',
      evidence: { document_type: 'title' },
    });
  });

  it('has views whose titles are no larger than its notes where a scale stands below them', async () => {
    const views = text('WALL DETAIL', 300, 600, 8) + text(`3" = 1'-0"`, 300, 610, 8) + text('ROOF DETAIL', 700, 600, 8);
    expect((await titled('DETAILS', views)).evidence.view_titles).toEqual(['WALL DETAIL']);
  });

  it('takes no title of a view for its own', async () => {
    const view = text('ENLARGED STAIR PLAN', 1200, 1050, 20) + text(`SCALE: 1/2" = 1'-0"`, 1200, 1066, 8);
    const { title, evidence } = await only(planSheet({ ...PLAN, title: ['DETAILS'], captions: false }, SIZE, view));
    expect(title).toBe('DETAILS');
    expect(evidence.view_titles).toEqual(['ENLARGED STAIR PLAN']);
  });

  it('without a title is told by its rooms, and less surely', async () => {
    const rooms = ['KITCHEN', 'LIVING', 'BATH', 'BEDROOM'].map((room, index) =>
      text(room, 200 + index * 170, 150 + index * 90, 9),
    );
    const { document_type, drawing_type, confidence, title } = await only(rooms.join(''), [842, 595]);
    expect({ document_type, drawing_type, title }).toEqual({
      document_type: 'ARCHITECTURAL',
      drawing_type: 'FLOOR_PLAN',
      title: '',
    });
    expect(confidence).toBeLessThanOrEqual(0.5);
    const measured = ['KITCHEN', 'LIVING', `15'6" x 11'9"`].map((sign, index) => text(sign, 200 + index * 170, 150, 9));
    expect((await only(measured.join(''), [842, 595])).drawing_type).toBe('FLOOR_PLAN');
  });

  it('has the scale of its title block when each detail has its own, and none when there is none', async () => {
    const views = text(`3" = 1'-0"`, 300, 400, 8) + text(`1/2" = 1'-0"`, 700, 400, 8);
    expect((await titled('DETAILS', views)).scale).toBeNull();
    expect((await titled('DETAILS', views + text(`1/4" = 1'-0"`, 1460, 1000, 8))).scale?.factor).toBe(48);
  });
});

describe('whether a sheet can hold doors', () => {
  it.each([
    ['FIRST FLOOR PLAN', true],
    ['DEMOLITION PLAN', true],
    ['LIFE SAFETY PLAN', true],
    ['ENLARGED TOILET PLANS AND ELEVATIONS', true],
    ['REFLECTED CEILING PLAN', true],
    ['SITE PLAN', true],
    ['RIVERSIDE', true],
    ['DOOR SCHEDULE', false],
    ['EXTERIOR ELEVATIONS', false],
    ['WALL SECTIONS', false],
    ['FOUNDATION PLAN', true],
    ['SHEET INDEX', false],
  ])('%s: %s', async (title, expected) => {
    expect((await titled(title)).can_hold_doors).toBe(expected);
  });

  it('it can when one of its views is a plan, or rooms are named on it', async () => {
    expect((await titled('DETAILS', text('PARTIAL FLOOR PLAN', 400, 600, 16))).can_hold_doors).toBe(true);
    const rooms = ['CORRIDOR', 'OFFICE', 'LOBBY'].map((room, index) =>
      text(room, 400 + index * 97, 400 + index * 33, 8),
    );
    expect((await titled('SCHEDULES', rooms.join(''))).can_hold_doors).toBe(true);
  });

  it('it cannot when it is a civil site plan, a structural foundation or framing plan, or blank', async () => {
    const structural = { ...PLAN, number: 'S-101', title: ['FOUNDATION AND FRAMING PLANS'] };
    expect((await only(planSheet(structural, SIZE))).can_hold_doors).toBe(false);
    expect((await only(planSheet({ ...PLAN, number: 'C-101', title: ['GRADING PLAN'] }, SIZE))).can_hold_doors).toBe(
      false,
    );
    expect(await only('')).toMatchObject({ can_hold_doors: false, evidence: { unread: 'BLANK' } });
  });

  it('it may when its letters are drawn as lines, and nothing else is said of it', async () => {
    expect(await only('100 100 m 700 500 l S')).toMatchObject({
      document_type: 'OTHER',
      drawing_type: 'OTHER',
      title: '',
      confidence: 0,
      can_hold_doors: true,
      evidence: { unread: 'NO_TEXT' },
    });
  });
});

describe('a page of text', () => {
  it('is none when rooms are named between its notes', async () => {
    const notes = Array.from({ length: 20 }, (_, line) =>
      text('Verify all dimensions on site before work begins.', 40, 60 + 12 * line, 8),
    );
    const rooms = ['KITCHEN', 'BATH', 'LIVING'].map((room, index) => text(room, 400 + index * 97, 120 + index * 83, 9));
    expect((await only(notes.join(''), [792, 612])).can_hold_doors).toBe(false);
    expect(await only([...notes, ...rooms].join(''), [792, 612])).toMatchObject({
      drawing_type: 'FLOOR_PLAN',
      can_hold_doors: true,
    });
  });

  const prose = Array.from({ length: 12 }, () => 'Provide doors and frames of the sizes shown on the drawings.');

  it('is of the specification when it bears a mark of one, or lies between two that do', async () => {
    const bytes = await pdfOfPages([
      ['SECTION 08 11 13', 'HOLLOW METAL DOORS', 'PART 1 - GENERAL', ...prose],
      prose,
      [...prose, 'END OF SECTION'],
      prose,
    ]);
    const { pages } = await classifyPages(pdfEngine(), bytes);
    expect(pages.map(({ document_type }) => document_type)).toEqual([
      'SPECIFICATION',
      'SPECIFICATION',
      'SPECIFICATION',
      'OTHER',
    ]);
    expect(pages[0]).toMatchObject({ division: { code: '08', name: 'Openings' }, can_hold_doors: false });
    expect(pages[1]?.confidence).toBeLessThan(pages[0]?.confidence ?? 0);
  });

  it('is of the division that the pages before and after it share', async () => {
    const between = (before: string, after: string) => pdfOfPages([[before, ...prose], prose, [after, ...prose]]);
    const same = await classifyPages(pdfEngine(), await between('SECTION 08 11 13', 'SECTION 08 71 00'));
    expect(same.pages[1]?.division).toEqual({ code: '08', name: 'Openings' });
    const other = await classifyPages(pdfEngine(), await between('SECTION 08 11 13', 'SECTION 09 21 16'));
    expect(other.pages[1]?.division).toEqual({ code: '', name: '' });
  });
});

describe('classifyPages', () => {
  const sheet = (number: string, title: string): DrawnSheet => ({
    content: planSheet({ ...PLAN, number, title: [title] }, SIZE),
    size: SIZE,
  });
  const set = [sheet('A-101', 'FLOOR PLAN'), sheet('A-201', 'ELEVATIONS'), sheet('A-102', 'FLOOR PLAN')];

  it('lists the pages by what they show', async () => {
    const result = await classifyPages(pdfEngine(), drawingSet(set));
    expect(result).toMatchObject({
      pages_analyzed: 3,
      by_drawing_type: { FLOOR_PLAN: [1, 3], ELEVATION: [2] },
      pages_failed: [],
    });
    expect(pageClasses.parse(result)).toEqual(result);
  });

  it('reads the pages asked for, each once, names those that are not there, and tells how far it is', async () => {
    const done: [number, number][] = [];
    const { pages, pages_not_in_document } = await classifyPages(
      pdfEngine(),
      drawingSet(set),
      [3, 1, 3, 9],
      (...far) => {
        done.push(far);
      },
    );
    expect(pages_not_in_document).toEqual([9]);
    expect(pages.map(({ page_number }) => page_number)).toEqual([1, 3]);
    expect(done).toEqual([[2, 2]]);
  });

  it('takes from the bookmarks what a sheet without text does not say', async () => {
    const drawn = { content: '100 100 m 700 500 l S', size: SIZE };
    const bookmarks = ['A-101 - SECOND FLOOR PLAN', 'Elevations', 'S-201: FRAMING PLAN'];
    const { pages } = await classifyPages(
      pdfEngine(),
      drawingSet([drawn, drawn, sheet('A-102', 'ROOF PLAN')], bookmarks),
    );
    expect(pages).toMatchObject([
      {
        drawing_number: 'A-101',
        title: 'SECOND FLOOR PLAN',
        document_type: 'ARCHITECTURAL',
        drawing_type: 'FLOOR_PLAN',
        floor: 'SECOND FLOOR',
        evidence: { number: { from: 'bookmark', bbox_display: null }, unread: 'NO_TEXT' },
      },
      { drawing_number: '', title: '', drawing_type: 'OTHER', evidence: { number: null } },
      { drawing_number: 'A-102', title: 'ROOF PLAN', evidence: { number: { from: 'caption' } } },
    ]);
  });

  it('names a page that cannot be read, and fails when none can', async () => {
    const engine = { ...pdfEngine(), pageMs: 200 };
    const book = await classifyPages(engine, bookWithBusyPages(3, [2]));
    expect(book.pages.map(({ page_number }) => page_number)).toEqual([1, 3]);
    expect(book.pages_failed).toEqual([{ page: 2, code: 'PAGE_TIMEOUT' }]);
    await expect(classifyPages(engine, bookWithBusyPages(1, [1]))).rejects.toMatchObject({ code: 'PDF_TOO_COMPLEX' });
    await expect(classifyPages(engine, zeroPagePdf())).rejects.toMatchObject({ code: 'PDF_CORRUPT' });
  });
});
