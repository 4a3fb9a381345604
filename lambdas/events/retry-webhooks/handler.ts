import { now } from '../../../shared/domain/clock';
import { publicWeb } from '../../../shared/egress/connect';
import { retryDue } from '../../../shared/webhooks/retry-due';

/** Leaves the function's 90 s enough for two attempts begun last and the wait between them. */
const BEGIN_WITHIN_MS = 45_000;

/** Each minute: the deliveries that are due, among them those whose worker died. */
export const handler = (): Promise<void> => retryDue(publicWeb, now() + BEGIN_WITHIN_MS);
