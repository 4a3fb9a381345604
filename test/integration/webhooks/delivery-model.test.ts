import fc from 'fast-check';
import { isoTime } from '../../../shared/domain/clock';
import { newId } from '../../../shared/domain/ids';
import { afterAttempt } from '../../../shared/domain/webhook-delivery';
import { deliveriesOf, putDelivery } from '../../../shared/store/deliveries';
import { claimDelivery, type LeasedDelivery, recordAttempt, redeliver } from '../../../shared/store/delivery-attempts';
import { statusChanged } from '../../support/job-rows';
import { useStore } from '../../support/store';
import { leasedDelivery } from '../../support/webhooks';

beforeAll(useStore);

const act = fc.oneof(
  fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(1000, 59_000, 61_000, 400_000, 90_000_000) }),
  fc.record({ kind: fc.constant('claim' as const) }),
  fc.record({
    kind: fc.constant('report' as const),
    worker: fc.nat(3),
    status: fc.constantFrom(200, 302, 410, 500, 503),
  }),
  fc.record({ kind: fc.constant('redeliver' as const) }),
);

/** What a delivery's row must say, kept by plain rules beside the real one. */
type Model = { state: string; token: string | undefined; dueMs: number | undefined; step: number; attempts: number };

test('whatever workers, sweeps and owners do and in what order, one worker at a time decides a delivery', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
      const first = leasedDelivery(statusChanged(`model-${newId()}`, newId()), 'https://example.com/', 1);
      await putDelivery(first);
      const begun = Date.parse(first.due_at ?? '') - 60_000;
      let at = begun;
      const leases: LeasedDelivery[] = [first];
      const model: Model = { state: 'pending', token: first.lease_token, dueMs: begun + 60_000, step: 1, attempts: 0 };

      for (const step of acts) {
        if (step.kind === 'wait') at += step.ms;
        if (step.kind === 'claim') {
          const claimed = await claimDelivery(first, at);
          const due = model.state === 'pending' && (model.dueMs ?? Number.POSITIVE_INFINITY) <= at;
          expect(claimed !== undefined).toBe(due);
          if (!claimed) continue;
          leases.push(claimed);
          Object.assign(model, { token: claimed.lease_token, dueMs: at + 60_000, step: model.step + 1 });
        }
        if (step.kind === 'report') {
          const lease = leases[step.worker % leases.length] ?? first;
          const verdict = afterAttempt({ status: step.status, error: null, retryAfterMs: 0 }, lease.step, at, 0.5);
          const record = { attempted_at: isoTime(at), duration_ms: 1, status_code: step.status, error: null };
          const holds = model.token === lease.lease_token;
          expect(await recordAttempt(lease, record, verdict, at)).toBe(holds);
          if (!holds) continue;
          const dueMs = verdict.state === 'pending' ? verdict.dueMs : verdict.state === 'failed' ? at : undefined;
          Object.assign(model, { state: verdict.state, token: undefined, dueMs, attempts: model.attempts + 1 });
        }
        if (step.kind === 'redeliver') {
          const free = model.token === undefined || (model.dueMs ?? 0) <= at;
          expect(await redeliver(first, at)).toBe(free ? 'due' : 'in_progress');
          if (free) Object.assign(model, { state: 'pending', token: undefined, dueMs: at, step: 0 });
        }
      }

      const [row] = await deliveriesOf(first);
      expect(row).toMatchObject({
        state: model.state,
        step: model.step,
        delivery_id: first.delivery_id,
        body: first.body,
      });
      expect(row?.attempts).toHaveLength(model.attempts);
      expect(row?.lease_token).toBe(model.token);
      expect(row?.due_at).toBe(model.dueMs === undefined ? undefined : isoTime(model.dueMs));
      expect(row?.queue === undefined).toBe(model.dueMs === undefined);
    }),
    { numRuns: 300 },
  );
}, 120_000);
