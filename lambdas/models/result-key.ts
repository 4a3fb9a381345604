import type { ModelTask } from '../../shared/contract/workflow';
import { sha256 } from '../../shared/domain/sha256';

/** Where this attempt writes. Another attempt has another token, so a late writer cannot replace a result that was announced. */
export const resultKey = ({ result_prefix, attempt_token }: ModelTask): string =>
  `${result_prefix}/${sha256(attempt_token).slice(0, 16)}.json`;
