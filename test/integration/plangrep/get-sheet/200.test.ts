import * as z from 'zod/mini';
import { sheetEntity } from '../../../../shared/dialects/plangrep/reads/entities';
import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { BASE, refused } from '../../../support/plangrep';
import { readProject } from '../../../support/plangrep-project';

const list = z.object({ sheets: z.array(sheetEntity) });

test('a sheet as its list has it; what a filter does not let through is not found', async () => {
  const { key } = await freshAccount('pro');
  const path = `${BASE}/projects/${await readProject(key)}/sheets`;
  const { sheets } = list.parse((await call('GET', `${path}?fileName=plans`, { key })).body);
  const sheet = sheets[1];
  const answer = await call('GET', `${path}/${sheet?.sheetId}?sheetNumber=A-102`, { key });
  expect(answer).toMatchObject({ status: 200, body: { sheet } });

  for (const rest of [
    `${sheet?.sheetId}?pageNumber=1`,
    `${sheet?.sheetId}?fileName=Library`,
    'sheet_1',
    'sheet_1/regions',
  ]) {
    expect(await refused('GET', `${path}/${rest}`, { key })).toMatchObject({ status: 404, code: 'SHEET_NOT_FOUND' });
  }
});
