import { type Answered, type Asked, type Between, operationOf } from '../proxy';
import { pick, type Random } from './random';

/**
 * What may befall a request. `lost` and `unanswered`: it is carried out, but the client sees its connection cut or
 * waits in vain; `twice`: it is carried out twice and the second answer counts; `refused`: it never arrives.
 */
const FAULTS = ['throttled', 'unwell', 'refused', 'lost', 'twice', 'unanswered'] as const;
export type Fault = (typeof FAULTS)[number];

/** Share of the requests that meet with a fault, and of those that begin a spell of throttling. */
const FAULT_SHARE = 0.08;
const SPELL_SHARE = 0.001;
/** Requests in a row that a spell refuses: more than any client's retries when it is alone. */
const SPELL_LENGTH = 12;
/** A client that waits costs the run seconds, so few do. */
const UNANSWERED_SHARE = 0.02;

const refusal = (type: string, status: number, more: object = {}): Answered => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': type },
  body: Buffer.from(JSON.stringify({ __type: type, message: `${type}, made by the fault run`, ...more })),
});

const THROTTLING = ['ThrottlingException', 'ProvisionedThroughputExceededException'] as const;

/** DynamoDB tells of throttling within a transaction by a reason for each item, which no SDK retries by itself. */
const throttledTransaction = ({ body }: Asked): Answered => {
  const { TransactItems }: { TransactItems: unknown[] } = JSON.parse(body.toString());
  const CancellationReasons = TransactItems.map((_, index) =>
    index === 0 ? { Code: 'ThrottlingError', Message: 'Throughput exceeds the current capacity' } : { Code: 'None' },
  );
  return refusal('TransactionCanceledException', 400, { CancellationReasons });
};

const throttled = (asked: Asked, random: Random): Answered => {
  if (operationOf(asked) === 'TransactWriteItems' && random() < 0.5) return throttledTransaction(asked);
  const dynamodb = String(asked.headers['x-amz-target']).startsWith('DynamoDB');
  return refusal((dynamodb && pick(random, THROTTLING)) || 'ThrottlingException', 400);
};

/** Makes requests meet with faults while `active`; counts each kind of them. */
export const createFaults = (random: Random) => {
  const counts: Record<Fault, number> = {
    throttled: 0,
    unwell: 0,
    refused: 0,
    lost: 0,
    twice: 0,
    unanswered: 0,
  };
  let active = false;
  let spell = 0;

  const next = (): Fault | undefined => {
    if (!active) return undefined;
    if (spell > 0) {
      spell -= 1;
      return 'throttled';
    }
    if (random() < SPELL_SHARE) spell = SPELL_LENGTH;
    if (random() >= FAULT_SHARE) return undefined;
    return random() < UNANSWERED_SHARE ? 'unanswered' : pick(random, FAULTS.slice(0, -1));
  };

  const between: Between = async (asked, forward) => {
    const fault = next();
    if (fault) counts[fault] += 1;
    if (fault === 'throttled') return throttled(asked, random);
    if (fault === 'unwell') return refusal('InternalServerError', 500);
    if (fault === 'refused') return 'cut';
    const first = await forward(asked);
    if (fault === 'lost') return 'cut';
    if (fault === 'unanswered') return 'silence';
    return fault === 'twice' ? forward(asked) : first;
  };

  return {
    between,
    counts,
    begin: () => {
      active = true;
    },
    end: () => {
      active = false;
    },
  };
};
