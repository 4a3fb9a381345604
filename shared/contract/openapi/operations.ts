import { account } from './account';
import { documents } from './documents';
import { jobs } from './jobs';
import type { Operation } from './operation';
import { submits } from './submits';

/** Every route of Planwright's own API. */
export const OPERATIONS: readonly Operation[] = [...documents, ...submits, ...jobs, ...account];
