import { detectDoors } from '../../shared/models/doors/door-detector';
import { pdfEngine } from '../../shared/models/pdf/wasm-file';
import { SAMPLE_DOORS, sampleFloorPlan } from './floor-plan';

test('every door of the sample plan is found, with its mark, its width and its hand', async () => {
  const { doors, sheets } = detectDoors(pdfEngine(), await sampleFloorPlan());
  const marks = [...new Set(SAMPLE_DOORS.map(({ mark }) => mark))];
  expect(doors.map(({ tag }) => tag?.text).sort()).toEqual(marks.sort());
  for (const door of doors) {
    expect(door.width_in).toBe(door.kind === 'double' ? 72 : 36);
    const room = Number(door.tag?.text.slice(0, 3));
    if (room > 100) expect(door.swing).toEqual({ hand: room < 105 ? 'left' : 'right', angle: 90 });
  }
  expect(sheets).toMatchObject([{ sheet_number: 'A-101', title: 'FIRST FLOOR PLAN', scale: { factor: 96 } }]);
});

test('the sample plan has the same bytes at each call', async () => {
  expect((await sampleFloorPlan()).equals(await sampleFloorPlan())).toBe(true);
});
