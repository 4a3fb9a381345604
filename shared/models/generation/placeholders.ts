import type { Generation } from '../../contract/generation';
import { groupOf } from '../values/group';

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The value under a path of names and places in lists (`lines.0.total`); undefined when there is none. */
export const valueAt = (data: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    return Reflect.get(value, name);
  }, data);

const printable = (value: unknown): string | undefined =>
  ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;

/** The text with its placeholders filled in; one without a value stays as it is. */
export const fillPlaceholders = (text: string, data: Generation['data']): string =>
  text.replaceAll(PLACEHOLDER, (whole, path: string) => printable(valueAt(data, path)) ?? whole);

const textsOf = ({ template }: Generation): string[] => {
  if (typeof template === 'string') return [template];
  return template.blocks.flatMap((block) => {
    if (block.type === 'list') return block.items;
    if (block.type === 'table') return [...block.header, ...block.rows.flat()];
    return 'text' in block ? [block.text] : [];
  });
};

/** The placeholders for which the data has no text, number or truth value, each once, in the order of the template. */
export const missingPlaceholders = (generation: Generation): string[] => {
  const paths = textsOf(generation).flatMap((text) =>
    [...text.matchAll(PLACEHOLDER)].map((match) => groupOf(match, 1)),
  );
  return [...new Set(paths)].filter((path) => printable(valueAt(generation.data, path)) === undefined);
};
