import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventRule } from '../services';
import { createEvents } from './service';

const target = { kind: 'lambda' as const, arn: 'arn:aws:lambda:eu-west-1:000000000000:function:sweep' };
const rule = (more: Partial<EventRule>): EventRule => ({ name: 'r', bus: 'default', targets: [target], ...more });

let logDir: string;
beforeEach(() => {
  logDir = mkdtempSync(join(tmpdir(), 'events-'));
});
afterEach(() => {
  rmSync(logDir, { recursive: true });
});

function serve(rules: EventRule[], called: (arn: string, payload: unknown) => void = () => {}) {
  const invoke = async (arn: string, payload: unknown) => {
    called(arn, payload);
    return { ok: true as const, payload: null };
  };
  return createEvents({ buses: [], rules, lambda: { invoke, stop: async () => {} }, logDir });
}

test('a rate fires soon after the start, with the scheduled event or the input of the target', async () => {
  const calls: unknown[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const targets = [target, { ...target, input: { mode: 'sweep' } }];
  const events = serve([rule({ schedule: 'rate(1 minute)', targets })], (_, payload) => {
    if (calls.push(payload) === 2) resolve();
  });
  await promise;
  expect(calls).toMatchObject([{ source: 'aws.events', 'detail-type': 'Scheduled Event' }, { mode: 'sweep' }]);
  await events.stop();
});

test.each([
  ['a cron schedule', { schedule: 'cron(0 12 * * ? *)' }, 'cron'],
  ['a rate of no time', { schedule: 'rate(0 minutes)' }, 'rate'],
  ['an unknown bus', { bus: 'other', pattern: { source: ['x'] } }, 'other'],
  ['an unknown operator', { pattern: { source: [{ cidr: '10.0.0.0/8' }] } }, 'Rule r: Event pattern'],
])('%s is refused', (_, more, message) => {
  expect(() => serve([rule(more)])).toThrow(message);
});
