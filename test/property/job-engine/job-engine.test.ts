import fc from 'fast-check';
import { newId } from '../../../shared/domain/ids';
import * as command from './commands';
import { type Engine, loadEngine } from './engine';
import { type Model, PAGES, type Real, TOKENS } from './model';

let engine: Engine;
beforeAll(async () => {
  engine = await loadEngine();
  // each lost start is logged, and here all are lost
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterAll(async () => {
  jest.restoreAllMocks();
  await engine.drop();
});

const RUNS = 1000;

const nth = fc.nat(5);
const token = fc.constantFrom(...TOKENS);

test(`${RUNS} histories of submits, cancels, claims, deadlines, retries, reports, ends, crashes, redeliveries and webhooks keep every invariant`, async () => {
  const commands = fc.commands(
    [
      fc.tuple(fc.boolean(), fc.boolean()).map(([hasStartBy, byPage]) => command.submit(false, hasStartBy, byPage)),
      fc.constant(command.submit(true)),
      fc.constant(command.dispatch),
      nth.map(command.cancel),
      fc.tuple(nth, token).map(([n, t]) => command.claim(n, t)),
      nth.map(command.letStartByPass),
      fc.tuple(nth, fc.constantFrom('sweep' as const, 'execution' as const)).map(([n, by]) => command.expire(n, by)),
      fc.tuple(nth, token, fc.integer({ min: 1, max: 3 })).map(([n, t, c]) => command.retry(n, t, c)),
      fc.tuple(nth, token, fc.integer({ min: 1, max: 99 })).map(([n, t, p]) => command.report(n, t, p)),
      fc.tuple(nth, token, fc.nat(PAGES)).map(([n, t, unread]) => command.finish(n, t, unread)),
      fc.tuple(nth, token).map(([n, t]) => command.fail(n, t)),
      fc.tuple(nth, token).map(([n, t]) => command.crash(n, t)),
      nth.map(command.hearOfEnd),
      nth.map(command.acknowledgeWebhook),
    ],
    { maxCommands: 20 },
  );
  await fc.assert(
    fc.asyncProperty(commands, async (history) => {
      const start = (): { model: Model; real: Real } => ({
        model: { jobs: new Map() },
        real: { engine, account_id: newId(), ids: [] },
      });
      await fc.asyncModelRun(start, history);
    }),
    { numRuns: RUNS },
  );
}, 600_000);
