import { setTimeout as sleep } from 'node:timers/promises';
import { ocrAnswer } from '../../shared/contract/ocr';
import { now } from '../../shared/domain/clock';
import { THROTTLED } from '../../shared/domain/job-fault';
import { invoke } from '../../shared/intake/invoke';
import { causeOf, log } from '../../shared/log';
import type { Ocr } from '../../shared/models/ocr/ocr';
import { addHelperMs, addLeftUndone } from './run-tally';

/** A model has five minutes; what OCR has read by then, from its start, is worked with in the rest. */
export const OCR_MS = 170_000;

const PAGES_AT_ONCE = 40; // of a job: a function each, of the thousand an account may have
const PATIENCE_MS = 2000;

/**
 * OCR by the function that the deployment names, for pages of the document under `key`; undefined when OCR is switched
 * off. A throttled call is repeated; after `until` (epoch milliseconds) the pages that are left count as not read. Of
 * pages that are not read, the run leaves undone all but those that the function itself gave up.
 */
export function remoteOcr(key: string, until: number): Ocr | undefined {
  const name = process.env.OCR_FUNCTION;
  if (!name) return undefined;
  const readPage: Ocr['readPage'] = async (page) => {
    while (now() < until) {
      const askedAt = now();
      try {
        const signal = AbortSignal.timeout(until - askedAt);
        const read = (await invoke(name, { key, page }, ocrAnswer, signal)) ?? undefined;
        addHelperMs(now() - askedAt);
        return read;
      } catch (error) {
        if (!(error instanceof Error && error.name === THROTTLED)) {
          addHelperMs(now() - askedAt);
          log('warn', 'page not read by OCR', { page, cause: causeOf(error) });
          break;
        }
      }
      await sleep(PATIENCE_MS * (0.5 + Math.random()));
    }
    addLeftUndone();
    return undefined;
  };
  return { atOnce: PAGES_AT_ONCE, readPage };
}
