import type * as z from 'zod/mini';
import type { ProblemCode } from '../../domain/problems';
import type { Operation } from './operation';

type Schema = z.ZodMiniType;

/** How an API answers a problem: one of its statuses with one of its codes. */
export type Word = { status: number; code: string };

/** The words for a problem: more than one where they tell cases apart. `fields`: what the request's body may hold. */
export type WordsOf = (code: ProblemCode, fields: readonly string[]) => readonly Word[];

/** A webhook that the API calls; its body holds a JSON object by this schema. */
export type Webhook = { id: string; summary: string; payload: Schema };

/** All that is written down of an API: Planwright's own, or another vendor's that is spoken here. */
export type Api = {
  title: string;
  about: string;
  operations: readonly Operation[];
  /** The body of every problem, and where its code stands in it. */
  problem: { schema: Schema; mediaType: string; codeIn: (body: unknown) => string };
  wordsOf: WordsOf;
  webhooks: readonly Webhook[];
  /** Schemas that bear a name in the document. */
  schemas: Readonly<Record<string, Schema>>;
};
