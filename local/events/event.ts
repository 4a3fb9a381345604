import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { AwsEvent, PutEventsEntry } from '../services';

type Origin = { region: string; account: string };
type Content = { source: string; detailType: string; resources: string[]; detail: unknown; time: Date };

/** An event as targets see it; EventBridge gives its time in whole seconds. */
export function newEvent({ source, detailType, resources, detail, time, region, account }: Content & Origin): AwsEvent {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': detailType,
    source,
    account,
    time: time.toISOString().replace(/\.\d+/, ''),
    region,
    resources,
    detail,
  };
}

const detailObject = z.record(z.string(), z.unknown());

/** The object in the JSON text of a Detail, or undefined. */
function parseDetail(text: string): Record<string, unknown> | undefined {
  try {
    return detailObject.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The event of a PutEvents entry, or the failure that PutEvents answers for it. */
export function eventOf(entry: PutEventsEntry, origin: Origin): AwsEvent | { ErrorCode: string; ErrorMessage: string } {
  const { Source: source, DetailType: detailType, Detail, Resources: resources = [], Time } = entry;
  if (!source || !detailType || Detail === undefined) {
    const ErrorMessage = 'Parameters Source, DetailType and Detail are required.';
    return { ErrorCode: 'InvalidArgument', ErrorMessage };
  }
  const detail = parseDetail(Detail);
  if (!detail) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
  // a number is epoch seconds, as the protocol sends it
  const time = typeof Time === 'number' ? new Date(Time * 1000) : new Date(Time ?? Date.now());
  return newEvent({ source, detailType, resources, detail, time, ...origin });
}
