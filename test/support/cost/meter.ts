import { z } from 'zod';
import { type Answered, type Asked, type Between, operationOf } from '../proxy';

const READS = ['GetItem', 'Query', 'Scan'];
const WRITES = ['PutItem', 'UpdateItem', 'DeleteItem', 'TransactWriteItems'];

const capacity = z.object({ TableName: z.string(), CapacityUnits: z.number() });
const consumed = z.object({ ConsumedCapacity: z.union([z.array(capacity), capacity.transform((one) => [one])]) });

const asksForCapacity = (asked: Asked): Asked => ({
  ...asked,
  body: Buffer.from(JSON.stringify({ ...JSON.parse(asked.body.toString()), ReturnConsumedCapacity: 'INDEXES' })),
});

const itemsOf = ({ body }: Asked): number => JSON.parse(body.toString()).TransactItems?.length ?? 0;

/** A write whose condition failed is billed as if it had been made; DynamoDB tells of no units then. */
const unitsOfRefusal = (asked: Asked): number => 2 * itemsOf(asked) || 1;

const newCounts = () => ({
  writeUnits: 0,
  readUnits: 0,
  /** Writes to a table that has a stream, by the table's name: at most so many records come out of it. */
  writesByTable: {} as Record<string, number>,
  events: 0,
  s3Writes: 0,
  s3Reads: 0,
});

export type Counts = ReturnType<typeof newCounts>;

/** Counts what AWS would bill for the requests that pass, by service. */
export const createMeter = () => {
  let counts = newCounts();

  const countWrite = (asked: Asked, { status, body }: Answered) => {
    if (status !== 200) {
      counts.writeUnits += unitsOfRefusal(asked);
      return;
    }
    for (const { TableName, CapacityUnits } of consumed.parse(JSON.parse(body.toString())).ConsumedCapacity) {
      counts.writeUnits += CapacityUnits;
      counts.writesByTable[TableName] = (counts.writesByTable[TableName] ?? 0) + 1;
    }
  };
  const countRead = ({ body }: Answered) => {
    for (const { CapacityUnits } of consumed.parse(JSON.parse(body.toString())).ConsumedCapacity) {
      // what finds nothing is billed as the smallest eventual read; DynamoDB Local says 0
      counts.readUnits += Math.max(CapacityUnits, 0.5);
    }
  };

  const dynamodb: Between = async (asked, forward) => {
    const operation = operationOf(asked);
    const isWrite = WRITES.includes(operation);
    if (!isWrite && !READS.includes(operation)) return forward(asked);
    const answer = await forward(asksForCapacity(asked));
    if (isWrite) countWrite(asked, answer);
    else countRead(answer);
    return answer;
  };
  const aws: Between = async (asked, forward) => {
    if (operationOf(asked) === 'PutEvents') counts.events += JSON.parse(asked.body.toString()).Entries.length;
    return forward(asked);
  };
  const s3: Between = async (asked, forward) => {
    if (['PUT', 'POST'].includes(asked.method)) counts.s3Writes += 1;
    if (['GET', 'HEAD'].includes(asked.method)) counts.s3Reads += 1;
    return forward(asked);
  };

  return {
    dynamodb,
    aws,
    s3,
    /** What was counted since the last time, from when it counts anew. */
    take: (): Counts => {
      const taken = counts;
      counts = newCounts();
      return taken;
    },
  };
};
