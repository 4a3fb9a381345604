import { disciplineOfNumber, divisionOfDrawing } from './discipline';
import { typeOfNumber, typesInTitle } from './drawing-type';
import { floorsIn } from './floor';
import { scopeOf } from './scope';

describe('what a title names', () => {
  it.each([
    ['FIRST FLOOR PLAN', ['FLOOR_PLAN']],
    ['FLOOR PLAN NOTES', ['GENERAL']],
    ['PLAN DETAILS', ['DETAIL']],
    ['WALL SECTIONS & DETAILS', ['SECTION', 'DETAIL']],
    ['FOUNDATION AND FRAMING PLANS', ['FRAMING_PLAN']],
    ['GROUND FLOOR SLAB AND FOOTING PLAN', ['FOUNDATION_PLAN']],
    ['ROOF FRAMING PLAN', ['FRAMING_PLAN']],
    ['ROOF PLAN', ['ROOF_PLAN']],
    ['Enlarged Stair Plans and Sections', ['ENLARGED_PLAN', 'SECTION']],
    ['DOOR AND WINDOW SCHEDULES', ['SCHEDULE']],
    ['SITE DEMOLITION PLAN', ['SITE_PLAN']],
    ['RCP - LEVEL 2', ['REFLECTED_CEILING_PLAN']],
    ['ONE-LINE DIAGRAM', ['DIAGRAM']],
    ['GROUND FLOOR GENERAL ARRANGEMENT', ['FLOOR_PLAN']],
    ['KEY PLAN', []],
    ['PLAN NORTH', []],
    ['SECTION 08 71 00', []],
    ['RIVERSIDE HIGH SCHOOL', []],
  ])('%s: %j', (title, types) => {
    expect(typesInTitle(title).map(({ type }) => type)).toEqual(types);
  });

  it('a bare plan is a plan less surely', () => {
    const [bare, floor] = ['REFERENCE PLAN', 'FLOOR PLAN'].map((title) => typesInTitle(title)[0]?.sure ?? 0);
    expect(bare).toBeLessThan(floor ?? 0);
  });

  it.each([
    ['SIXTH FLOOR AREA 6 PLAN', ['SIXTH FLOOR']],
    ['FIRST & SECOND FLOOR PLANS', ['FIRST FLOOR', 'SECOND FLOOR']],
    ['2nd Floor', ['2ND FLOOR']],
    ['LEVEL B1 FLOOR PLAN - SECTOR A', ['LEVEL B1']],
    ['FLOOR PLANS - LEVELS 1 AND 2', ['LEVEL 1', 'LEVEL 2']],
    ['LVL 03 CEILING PLAN', ['LEVEL 03']],
    ['SECOND STORY FRAMING PLAN', ['SECOND STORY']],
    ['FLOOR 2 PLAN', ['FLOOR 2']],
    ['UPPER LEVEL AND BASEMENT', ['UPPER LEVEL', 'BASEMENT']],
    ['TOTAL FLOOR AREA', []],
    ['FLOOR PLAN - AREA B', []],
    ['FLOOR FINISH SCHEDULE', []],
  ])('floors of %s: %j', (title, floors) => {
    expect(floorsIn(title)).toEqual(floors);
  });

  it('subjects', () => {
    expect(scopeOf('Door and Window Schedule')).toEqual(['doors', 'windows']);
    expect(scopeOf('OUTDOOR SEATING')).toEqual([]);
  });
});

describe('what a sheet number says', () => {
  it.each([
    ['A-101', 'ARCHITECTURAL', 'FLOOR_PLAN'],
    ['AD201', 'ARCHITECTURAL', 'ELEVATION'],
    ['S10', 'STRUCTURAL', undefined],
    ['FP-301', 'FIRE_PROTECTION', 'SECTION'],
    ['FA-601', 'ELECTRICAL', 'SCHEDULE'],
    ['ID5.01', 'INTERIORS', undefined],
    ['T2.02', 'TELECOMMUNICATIONS', undefined],
    ['X-701', undefined, undefined],
    ['ABC1', undefined, undefined],
  ])('%s: %s, %s', (number, discipline, type) => {
    expect(disciplineOfNumber(number)).toBe(discipline);
    expect(typeOfNumber(number)).toBe(type);
  });

  it('a division only where the discipline or what is scheduled is one', () => {
    expect(divisionOfDrawing('ELECTRICAL', 'LIGHTING PLAN').code).toBe('26');
    expect(divisionOfDrawing('ARCHITECTURAL', 'DOOR SCHEDULE')).toEqual({ code: '08', name: 'Openings' });
    expect(divisionOfDrawing('ARCHITECTURAL', 'FLOOR PLAN')).toEqual({ code: '', name: '' });
  });
});
