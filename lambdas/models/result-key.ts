import type { ModelTask } from '../../shared/contract/workflow';
import { sha256 } from '../../shared/domain/sha256';

type Where = Pick<ModelTask, 'result_prefix' | 'attempt_token' | 'range'>;

/**
 * Where this attempt writes its result, or that of its range of pages. Another attempt has another token, so a late
 * writer cannot replace a result that was announced.
 */
export const resultKey = ({ result_prefix, attempt_token, range }: Where): string =>
  `${result_prefix}/${sha256(attempt_token).slice(0, 16)}${range ? `.range-${range.index}` : ''}.json`;
