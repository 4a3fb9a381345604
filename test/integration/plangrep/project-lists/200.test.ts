import * as z from 'zod/mini';
import { SAMPLE_DOORS } from '../../../../local/sample/floor-plan';
import {
  docEntity,
  fileEntity,
  regionEntity,
  sheetEntity,
  specificationEntity,
} from '../../../../shared/dialects/plangrep/reads/entities';
import { pageFields } from '../../../../shared/dialects/plangrep/reads/page';
import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { BASE, createdJobOf } from '../../../support/plangrep';
import { readProject } from '../../../support/plangrep-project';
import { changeRow } from '../../../support/plangrep-rows';

/** A pair of doors is one. */
const SAMPLE_MARKS = new Set(SAMPLE_DOORS.map(({ mark }) => mark));

let account: { account_id: string; key: string };
let key: string;
let projectId: string;
beforeAll(async () => {
  account = await freshAccount('pro');
  ({ key } = account);
  projectId = await readProject(key);
  // one that has read nothing yet
  await createdJobOf(key, {}, projectId);
  // and one whose result was deleted before its row
  const { job } = await createdJobOf(key, {}, projectId);
  const result_key = `kept/90d/${account.account_id}/deleted.json`;
  await changeRow(account, job.id, { status: 'complete', result_key });
});

const pageWith = <Name extends string, Entity extends z.ZodMiniType>(name: Name, entity: Entity) =>
  z.strictObject({ ...pageFields, ...{ [name]: z.array(entity) } });
const PAGES = {
  files: pageWith('files', fileEntity),
  docs: pageWith('docs', docEntity),
  sheets: pageWith('sheets', sheetEntity),
  regions: pageWith('regions', regionEntity),
  specifications: pageWith('specifications', specificationEntity),
};

type Kind = keyof typeof PAGES;
const entities = z.array(z.record(z.string(), z.unknown()));

const listed = async (kind: Kind, query = '', path: string = kind) => {
  const answer = await call('GET', `${BASE}/projects/${projectId}/${path}?${query}`, { key });
  expect(answer.status).toBe(200);
  const page = PAGES[kind].parse(answer.body);
  expect(page).toEqual(answer.body);
  return { page, found: entities.parse(Object(answer.body)[kind]) };
};
const valuesOf = async (kind: Kind, name: string, query = '') =>
  (await listed(kind, query)).found.map((entity) => entity[name]);

test('files of all jobs, those of the newest job first', async () => {
  const { page, found } = await listed('files');
  expect(page).toMatchObject({
    total: 4,
    limit: 100,
    returnedCount: 4,
    hasMore: false,
    cursor: null,
    nextCursor: null,
  });
  expect(
    found
      .map(({ fileName }) => fileName)
      .slice(0, 2)
      .sort(),
  ).toEqual(['addendum.pdf', 'specs.pdf']);
  expect(
    found
      .map(({ fileName }) => fileName)
      .slice(2)
      .sort(),
  ).toEqual(['Library.pdf', 'plans.pdf']);
  expect(found.find(({ fileName }) => fileName === 'plans.pdf')).toMatchObject({
    classification: 'plans',
    status: 'completed',
    pageCount: 3,
    error: null,
  });
});

test('pages one after another hold each file once', async () => {
  const first = await listed('files', 'limit=3');
  expect(first.page).toMatchObject({ total: 4, returnedCount: 3, hasMore: true });
  const second = await listed('files', `limit=3&cursor=${first.page.nextCursor}`);
  expect(second.page).toMatchObject({ returnedCount: 1, hasMore: false, nextCursor: null });
  const ids = [...first.found, ...second.found].map(({ fileId }) => fileId);
  expect(new Set(ids).size).toBe(4);
});

test.each([
  ['files', 'fileName', 'classification=plans', ['plans.pdf']],
  ['files', 'fileName', 'fileName=LIB', ['Library.pdf']],
  ['files', 'fileName', 'status=failed', []],
  ['files', 'fileName', 'sheets=A-102,%20X-1', ['plans.pdf']],
  ['docs', 'docType', '', ['addendum']],
  ['docs', 'docType', 'docType=document', []],
  [
    'docs',
    'docType',
    'docType=&status=&classification=&fileId=&fileName=&sheets=&limit=&cursor=&compact=',
    ['addendum'],
  ],
  ['sheets', 'sheetNumber', 'fileName=plans.pdf', ['A-101', 'A-102', 'A-103']],
  ['sheets', 'sheetNumber', 'fileName=plans.pdf&compact=true', ['A-101', 'A-102', 'A-103']],
  ['sheets', 'sheetNumber', 'fileName=plans.pdf&pageNumber=2', ['A-102']],
  ['sheets', 'pageNumber', 'sheetNumber=A-103', [3]],
  ['sheets', 'sheetNumber', 'sheets=A-103,A-102', ['A-102', 'A-103']],
  ['regions', 'text', 'fileName=plans', []],
  ['regions', 'text', 'regionType=window', []],
  ['regions', 'text', 'layoutType=x', []],
  ['specifications', 'title', 'sectionNumber=01%2010%2000', ['Summary']],
  ['specifications', 'sectionNumber', 'pageStart=4&pageEnd=6', ['01 10 00', '01 33 00']],
] as const)('%s by %s, asked with "%s"', async (kind, name, query, values) => {
  expect(await valuesOf(kind, name, query)).toEqual(values);
});

test('a sheet is named by what was found on it', async () => {
  const { found } = await listed('sheets', 'sheetNumber=A-101&fileName=plans');
  expect(found).toMatchObject([
    { sheetName: 'FLOOR PLAN', sheetDisplayName: 'A-101 FLOOR PLAN', pageNumber: 1, artifacts: [] },
  ]);
});

test('regions are the doors with their marks, and lie on their sheet', async () => {
  const marks = await valuesOf('regions', 'text', 'fileName=Library');
  expect(marks.toSorted()).toEqual([...SAMPLE_MARKS].sort());
  const [region] = (await listed('regions', 'limit=1')).found;
  const ofSheet = await listed('regions', '', `sheets/${region?.sheetId}/regions`);
  expect(ofSheet.page.total).toBe(SAMPLE_MARKS.size);
  expect(ofSheet.found[0]).toEqual(region);
});

test('by the id of a file', async () => {
  const [file] = (await listed('files', 'fileName=Library')).found;
  expect(await valuesOf('sheets', 'fileName', `fileId=${file?.fileId}`)).toEqual(['Library.pdf']);
});
