import * as z from 'zod/mini';
import { jobStatusChanged } from '../../../shared/contract/events';
import { publicWeb } from '../../../shared/egress/connect';
import { announce } from '../../../shared/webhooks/announce';

const jobEvent = z.object({ detail: jobStatusChanged });

/** A change of status that the job's owner wants to hear of. */
export const handler = (event: unknown): Promise<void> => announce(jobEvent.parse(event).detail, publicWeb);
