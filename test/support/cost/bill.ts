import { ASSUMED, type FunctionName, PRICES } from './prices';

/** What one job needed, on average. */
export type Usage = {
  apiRequests: number;
  /** Invocations by function. */
  invocations: Record<FunctionName, number>;
  writeUnits: number;
  readUnits: number;
  s3Writes: number;
  s3Reads: number;
  events: number;
  statesEntered: number;
  logBytes: number;
};

export type Line = { what: string; usd: number };

const total = (numbers: number[]): number => numbers.reduce((sum, number) => sum + number, 0);

const lambdaCost = (invocations: Usage['invocations'], memoryMb: (name: FunctionName) => number): number => {
  const names = Object.keys(ASSUMED.seconds).filter((name): name is FunctionName => name in invocations);
  return total(
    names.map((name) => {
      const gbSeconds = (memoryMb(name) / 1024) * ASSUMED.seconds[name];
      return invocations[name] * (PRICES.lambdaRequest + gbSeconds * PRICES.lambdaGbSecond);
    }),
  );
};

/** The lines of the bill for a million jobs that each need `usage`, in USD. */
export const billOf = (usage: Usage, memoryMb: (name: FunctionName) => number): Line[] => {
  const invocations = total(Object.values(usage.invocations));
  const count = (value: number) => value.toFixed(1);
  return [
    { what: `${count(usage.apiRequests)} API requests`, usd: usage.apiRequests * PRICES.httpApiRequest },
    { what: `${count(invocations)} Lambda invocations`, usd: lambdaCost(usage.invocations, memoryMb) },
    { what: `${count(usage.writeUnits)} DynamoDB write units`, usd: usage.writeUnits * PRICES.dynamodbWriteUnit },
    { what: `${count(usage.readUnits)} DynamoDB read units`, usd: usage.readUnits * PRICES.dynamodbReadUnit },
    {
      what: `${count(usage.statesEntered)} states entered, start and end`,
      usd: (usage.statesEntered + ASSUMED.furtherTransitions) * PRICES.stateTransition,
    },
    { what: `${count(usage.s3Writes)} S3 writes`, usd: usage.s3Writes * PRICES.s3Write },
    { what: `${count(usage.s3Reads)} S3 reads`, usd: usage.s3Reads * PRICES.s3Read },
    { what: `${count(usage.events)} events`, usd: usage.events * PRICES.eventBridgeEvent },
    // bytes a job are MB a million jobs
    { what: `${count(usage.logBytes / 1000)} kB of logs`, usd: (usage.logBytes / 1000) * PRICES.logsGb },
    { what: 'X-Ray', usd: invocations * ASSUMED.xrayShare * PRICES.xrayTrace },
  ];
};

export const sumOf = (lines: Line[]): number => total(lines.map(({ usd }) => usd));
