import type { z } from 'zod/mini';
import type { conditionConfig, transformConfig } from '../../contract/workflow-run';
import { valueAt } from '../generation/placeholders';

/** The result of a `transform`: the values found under its paths; null for a path that leads nowhere. */
export const transformed = (earlier: unknown, { fields }: z.infer<typeof transformConfig>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, path]) => [name, valueAt(earlier, path) ?? null]));

/** Whether a `condition` is met: by the value it wants, or where it names none by any value but null. */
export function isMet(earlier: unknown, config: z.infer<typeof conditionConfig>): boolean {
  const value = valueAt(earlier, config.path) ?? null;
  return 'equals' in config && config.equals !== undefined ? value === config.equals : value !== null;
}
