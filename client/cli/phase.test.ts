import { leftBehind } from './phase';

test('a job that runs goes on, and can be cancelled', () => {
  expect(leftBehind({ job: 'j', ended: false }).join('\n')).toMatch(/goes on.*planwright cancel j/s);
});

test('one that has ended does not', () => {
  const told = leftBehind({ job: 'j', ended: true }).join('\n');
  expect(told).toMatch(/has ended.*planwright job j /s);
  expect(told).not.toMatch(/goes on|cancel/);
});
