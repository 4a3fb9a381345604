import { z } from 'zod';
import { StartFault } from '../../fault';

/** A resource of a template with its name and every expression in its properties resolved. */
export type Resource = {
  stack: string;
  logicalId: string;
  type: string;
  name: string;
  /** Its `Arn` attribute; empty for types without one. */
  arn: string;
  properties: unknown;
};

const label = ({ stack, logicalId, type }: Resource) => `${stack}/${logicalId} (${type})`;

/** Marks a property whose effect a single machine does not have: protection, billing, tracing, tags. */
export const ignored = z.unknown().optional();

/**
 * Parses the properties. Schemas are strict: a property that nobody has looked at may change behaviour.
 * @throws StartFault naming the resource and the property.
 */
export function parseProperties<T>(schema: z.ZodType<T>, resource: Resource): T {
  const parsed = schema.safeParse(resource.properties);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path.join('.');
  return refuse(resource, `${path ? `${path}: ` : ''}${issue?.message}, which the local runtime does not support`);
}

export function refuse(resource: Resource, why: string): never {
  throw new StartFault(`${label(resource)}: ${why}`);
}
