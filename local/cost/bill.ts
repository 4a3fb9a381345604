import { ASSUMED, type FunctionName, type Prices } from './prices';

/** What AWS bills for, counted. */
export type Usage = {
  apiRequests: number;
  invocations: number;
  gbSeconds: number;
  writeUnits: number;
  readUnits: number;
  s3Writes: number;
  s3Reads: number;
  events: number;
  /** States entered, and for each execution its start and its end. */
  transitions: number;
  logBytes: number;
};

export type Line = { what: string; usd: number };

/** The seconds of functions that were invoked so often, as assumed, times the gigabytes that each has. */
export const gbSecondsOf = (
  invocations: Partial<Record<FunctionName, number>>,
  memoryMb: (name: FunctionName) => number,
): number =>
  Object.keys(ASSUMED.seconds)
    .filter((name): name is FunctionName => name in invocations)
    .reduce((sum, name) => sum + (invocations[name] ?? 0) * ASSUMED.seconds[name] * (memoryMb(name) / 1024), 0);

/** The lines of the bill for a million times `usage`, in USD. */
export const billOf = (usage: Usage, prices: Prices): Line[] => {
  const count = (value: number) => value.toFixed(1);
  return [
    { what: `${count(usage.apiRequests)} API requests`, usd: usage.apiRequests * prices.httpApiRequest },
    {
      what: `${count(usage.invocations)} Lambda invocations`,
      usd: usage.invocations * prices.lambdaRequest + usage.gbSeconds * prices.lambdaGbSecond,
    },
    { what: `${count(usage.writeUnits)} DynamoDB write units`, usd: usage.writeUnits * prices.dynamodbWriteUnit },
    { what: `${count(usage.readUnits)} DynamoDB read units`, usd: usage.readUnits * prices.dynamodbReadUnit },
    { what: `${count(usage.transitions)} state transitions`, usd: usage.transitions * prices.stateTransition },
    { what: `${count(usage.s3Writes)} S3 writes`, usd: usage.s3Writes * prices.s3Write },
    { what: `${count(usage.s3Reads)} S3 reads`, usd: usage.s3Reads * prices.s3Read },
    { what: `${count(usage.events)} events`, usd: usage.events * prices.eventBridgeEvent },
    // bytes a job are MB a million jobs
    { what: `${count(usage.logBytes / 1000)} kB of logs`, usd: (usage.logBytes / 1000) * prices.logsGb },
    { what: 'X-Ray', usd: usage.invocations * ASSUMED.xrayShare * prices.xrayTrace },
  ];
};

export const sumOf = (lines: readonly Line[]): number => lines.reduce((sum, { usd }) => sum + usd, 0);

/** Usages added up, each so many times. */
export const added = (parts: readonly (readonly [usage: Usage, times: number])[]): Usage => {
  const sum = (count: (usage: Usage) => number) =>
    parts.reduce((total, [usage, times]) => total + count(usage) * times, 0);
  return {
    apiRequests: sum(({ apiRequests }) => apiRequests),
    invocations: sum(({ invocations }) => invocations),
    gbSeconds: sum(({ gbSeconds }) => gbSeconds),
    writeUnits: sum(({ writeUnits }) => writeUnits),
    readUnits: sum(({ readUnits }) => readUnits),
    s3Writes: sum(({ s3Writes }) => s3Writes),
    s3Reads: sum(({ s3Reads }) => s3Reads),
    events: sum(({ events }) => events),
    transitions: sum(({ transitions }) => transitions),
    logBytes: sum(({ logBytes }) => logBytes),
  };
};
