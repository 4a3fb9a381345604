import fc from 'fast-check';
import type { z } from 'zod/mini';
import { workflowParams } from '../../contract/workflow-run';
import { JobFault } from '../../domain/job-fault';
import { isMet, transformed } from './conditions';
import { dataOf, fieldValuesOf } from './earlier-result';
import { type RunStep, runSteps, type StepInput } from './run-steps';
import { needsDocument, workflowPages } from './step-pages';

const DOCUMENT = Uint8Array.of(1);
const MADE = Uint8Array.of(2);

type Asked = z.input<typeof workflowParams>;
const reads = { parse: {}, split: { method: 'headings' }, generate: { template: 'x' } };
const parse = (id: string, from?: string) => ({ id, type: 'parse' as const, config: reads.parse, from });
const generate = (id: string, from?: string) => ({ id, type: 'generate' as const, config: reads.generate, from });
const condition = (id: string, from?: string) => ({ id, type: 'condition' as const, config: { path: 'a' }, from });

/** Runs the steps by `run`, and tells what each was given. */
async function trial(
  asked: Asked,
  run: (id: string) => Awaited<ReturnType<RunStep>> = (id) => ({ result: { of: id } }),
) {
  const given: Record<string, StepInput> = {};
  let clock = 0;
  const ran = await runSteps(
    workflowParams.parse(asked),
    DOCUMENT,
    async (step, input) => {
      given[step.id] = input;
      return run(step.id);
    },
    () => (clock += 10),
  );
  return { ...ran, given, statuses: ran.steps.map(({ status }) => status) };
}

const fails = (which: string) => (id: string) => {
  if (id === which) throw new JobFault('PDF_CORRUPT', 'It is damaged.');
  return { result: {} };
};

test('each step is done in its turn, and says when and with what', async () => {
  const { steps, outcome } = await trial({ steps: [parse('read'), generate('write')] });
  expect(outcome).toBe('completed');
  expect(steps).toEqual([
    {
      id: 'read',
      type: 'parse',
      status: 'completed',
      result: { of: 'read' },
      error: null,
      started_at: '1970-01-01T00:00:00.010Z',
      duration_ms: 10,
    },
    {
      id: 'write',
      type: 'generate',
      status: 'completed',
      result: { of: 'write' },
      error: null,
      started_at: '1970-01-01T00:00:00.030Z',
      duration_ms: 10,
    },
  ]);
});

test('a step from another reads the file that one made, or else the one it read, and has its result', async () => {
  const steps = [generate('made'), parse('read', 'made'), parse('again', 'read'), parse('first')];
  const { given } = await trial({ steps }, (id) => ({ result: { of: id }, ...(id === 'made' && { pdf: MADE }) }));
  expect(given).toMatchObject({
    made: { pdf: DOCUMENT, derived: false, earlier: undefined, index: 0 },
    read: { pdf: MADE, derived: true, earlier: { of: 'made' } },
    again: { pdf: MADE, derived: true, earlier: { of: 'read' } },
    first: { pdf: DOCUMENT, derived: false, earlier: undefined, index: 3 },
  });
});

test('the first step that fails ends the workflow', async () => {
  const { steps, statuses, outcome } = await trial({ steps: [parse('a'), parse('b'), parse('c')] }, fails('b'));
  expect(outcome).toBe('failed');
  expect(statuses).toEqual(['completed', 'failed', 'skipped']);
  expect(steps[1]).toMatchObject({ result: null, error: { code: 'PDF_CORRUPT', message: 'It is damaged.' } });
  expect(steps[2]).toMatchObject({ result: null, error: null, started_at: null, duration_ms: null });
});

test('with continue_on_error all are done but those from the one that failed', async () => {
  const steps = [parse('a'), parse('b', 'a'), parse('c', 'b'), parse('d')];
  const { statuses, outcome } = await trial({ steps, continue_on_error: true }, fails('a'));
  expect([outcome, statuses]).toEqual(['failed', ['failed', 'skipped', 'skipped', 'completed']]);
});

test('what is no fault of a job is thrown on, for the job to be tried again', async () => {
  const broken = () => {
    throw new TypeError('S3 is away');
  };
  await expect(trial({ steps: [parse('a')], continue_on_error: true }, broken)).rejects.toThrow('S3 is away');
});

test('a condition looks at the step before it, and the steps after one that is not met are skipped', async () => {
  const steps = [parse('a'), condition('if'), parse('b')];
  const { given, statuses, outcome } = await trial({ steps }, (id) => ({ result: { of: id }, goOn: id !== 'if' }));
  expect(given.if?.earlier).toEqual({ of: 'a' });
  expect([outcome, statuses]).toEqual(['completed', ['completed', 'completed', 'skipped']]);
});

test('whatever fails, nothing is done on what was not done, and nothing after a failure that ends it', async () => {
  const anyWorkflow = fc.record({
    steps: fc.array(fc.record({ from: fc.option(fc.nat(8)), fails: fc.boolean() }), { minLength: 1, maxLength: 9 }),
    continue_on_error: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(anyWorkflow, async ({ steps: drawn, continue_on_error }) => {
      const steps = drawn.map(({ from }, index) =>
        parse(`s${index}`, from === null || index === 0 ? undefined : `s${from % index}`),
      );
      const failing = new Set(drawn.flatMap(({ fails }, index) => (fails ? [`s${index}`] : [])));
      const { steps: ran, given } = await trial({ steps, continue_on_error }, (id) => {
        if (failing.has(id)) throw new JobFault('PDF_CORRUPT', 'It is damaged.');
        return { result: {} };
      });
      const first = ran.findIndex(({ status }) => status === 'failed');
      for (const [index, { id, status }] of ran.entries()) {
        const from = steps[index]?.from;
        const ready = from === undefined || ran.find((step) => step.id === from)?.status === 'completed';
        const ended = !continue_on_error && first >= 0 && index > first;
        const expected = ended || !ready ? 'skipped' : failing.has(id) ? 'failed' : 'completed';
        expect([id, status, id in given]).toEqual([id, expected, expected !== 'skipped']);
      }
    }),
  );
});

describe('what is told to the client before the job is made', () => {
  const pathsOf = (steps: unknown[]) =>
    workflowParams.safeParse({ steps }).error?.issues.map(({ path }) => path.join('.'));

  test.each([
    [[parse('a'), parse('a')], ['steps.1.id']],
    [[parse('a', 'b'), parse('b')], ['steps.0.from']],
    [[parse('a', 'a')], ['steps.0.from']],
    [[{ id: 'a', type: 'generate', config: {} }], ['steps.0.config.template']],
    [[{ id: 'a', type: 'print' }], ['steps.0.type']],
    [[], ['steps']],
  ])('%j: %j', (steps, paths) => {
    expect(pathsOf(steps)).toEqual(paths);
  });

  test('whether the workflow needs a document', () => {
    const needs = (steps: unknown[]) => needsDocument(workflowParams.parse({ steps }).steps);
    expect(needs([parse('a')])).toBe(true);
    expect(needs([generate('a'), parse('b')])).toBe(true);
    expect(needs([generate('a'), parse('b', 'a'), parse('c', 'b')])).toBe(false);
    expect(needs([generate('a')])).toBe(false);
  });

  test('how many pages it is charged for', () => {
    const steps = [parse('a'), generate('b'), parse('c', 'b'), condition('d')];
    expect(workflowPages(steps, 12)).toBe(25);
    expect(workflowPages(steps, 0)).toBe(3);
  });
});

test('what a step takes from a result', () => {
  const extracted = { data: { vendor: 'ACME', total: 12.5, paid: true, lines: [{ a: 1 }], tags: ['x'], none: null } };
  expect(dataOf(extracted)).toBe(extracted.data);
  expect(dataOf({ met: true })).toEqual({ met: true });
  expect(dataOf(undefined)).toEqual({});
  expect(fieldValuesOf(extracted)).toEqual({ vendor: 'ACME', total: 12.5, paid: true, tags: ['x'] });
  expect(transformed(extracted, { fields: { sum: 'data.total', first: 'data.lines.0.a', gone: 'data.x.y' } })).toEqual({
    sum: 12.5,
    first: 1,
    gone: null,
  });
  expect(isMet(extracted, { path: 'data.total', equals: 12.5 })).toBe(true);
  expect(isMet(extracted, { path: 'data.total', equals: '12.5' })).toBe(false);
  expect(isMet(extracted, { path: 'data.vendor' })).toBe(true);
  expect(isMet(extracted, { path: 'data.none' })).toBe(false);
  expect(isMet(extracted, { path: 'data.none', equals: null })).toBe(true);
});
