import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problemAnswer, scripted } from '../../test/support/scripted-api';
import { withOverlays } from './overlay-file';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planwright-overlay-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const quiet = { show: () => {}, note: () => {}, clear: () => {} };
const drawing = () => new Response('<svg/>');

/** Draws the sheets of pages 1 to 3 where the API answers so. */
const drawn = (answers: Response[]) => {
  const { connection } = scripted(...answers);
  const sheets = [1, 2, 3].map((page) => ({ page }));
  return withOverlays(
    { connection, operand: 'set.pdf', flags: { overlay: join(folder, 'out.svg') }, progress: quiet, enters: () => {} },
    { data: { id: 'job', status: 'complete', result: { sheets } }, lines: ['the doors'] },
  );
};

const file = (page: number) => join(folder, `out-${page}.svg`);

test('a sheet that cannot be drawn takes neither the doors nor the other sheets away', async () => {
  const { lines, problem } = await drawn([drawing(), problemAnswer(422, 'PAGE_NOT_DRAWN'), drawing()]);
  expect(lines).toEqual(['the doors', '', `${file(1)}: page 1`, `${file(3)}: page 3`]);
  expect(problem?.message).toBe(`${file(2)}: page 2 is not drawn. PAGE_NOT_DRAWN: It is so. Do that.`);
  expect((await readFile(file(3))).toString()).toBe('<svg/>');
});

test('nor does a file that cannot be written', async () => {
  await mkdir(file(2));
  const { lines, problem } = await drawn([drawing(), drawing(), drawing()]);
  expect(lines).toEqual(['the doors', '', `${file(1)}: page 1`, `${file(3)}: page 3`]);
  expect(problem?.message).toMatch(/out-2.svg: page 2 is not drawn. .*EISDIR/);
});

test('without any such there is no problem', async () => {
  const shown = await drawn([drawing(), drawing(), drawing()]);
  expect(shown.lines).toHaveLength(5);
  expect(shown.problem).toBeUndefined();
});
