import { createHash } from 'node:crypto';
import type { ModelTask } from '../../shared/contract/workflow';

/** Where this attempt writes. Another attempt has another token, so a late writer cannot replace a result that was announced. */
export const resultKey = ({ result_prefix, attempt_token }: ModelTask): string =>
  `${result_prefix}/${createHash('sha256').update(attempt_token).digest('hex').slice(0, 16)}.json`;
