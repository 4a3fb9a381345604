import type { ContentNode } from '../../../../contract/content-result';
import type { Citation } from '../../../../contract/requirements';

export const citationOf = ({ path, page, bbox }: ContentNode): Citation => ({ path, page, bbox });

/** Things found more than once are one, with all their citations. */
export function merged<T extends { citations: Citation[] }>(found: readonly T[], keyOf: (item: T) => string): T[] {
  const byKey = new Map<string, T>();
  for (const item of found) {
    const known = byKey.get(keyOf(item));
    if (known === undefined) byKey.set(keyOf(item), item);
    else known.citations.push(...item.citations);
  }
  return [...byKey.values()];
}
