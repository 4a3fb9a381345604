import { jobBody, json, scripted } from '../../test/support/scripted-api';
import { waitShowing } from './ended-job';
import { leftBehind, type Phase } from './phase';

test('a job that runs goes on, and can be cancelled', () => {
  expect(leftBehind({ job: 'j', ended: false }).join('\n')).toMatch(/goes on.*planwright cancel j/s);
});

test('one that has ended does not', () => {
  const told = leftBehind({ job: 'j', ended: true }).join('\n');
  expect(told).toMatch(/has ended.*planwright job j /s);
  expect(told).not.toMatch(/goes on|cancel/);
});

test('a job that was waited for has ended', async () => {
  const { connection } = scripted(json(200, jobBody('processing'), { etag: '"1"' }), json(200, jobBody('complete')));
  const { id: job } = jobBody('complete');
  const phases: Phase[] = [];
  const progress = { show: () => {}, note: () => {}, clear: () => {} };
  const enters = (phase: Phase) => phases.push(phase);
  await waitShowing({ connection, operand: job, flags: {}, progress, enters }, job);
  expect(phases).toEqual([
    { job, ended: false },
    { job, ended: true },
  ]);
});
