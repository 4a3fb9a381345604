import { now } from '../../shared/domain/clock';
import { Problem } from '../../shared/domain/problems';

/** How long a route waits for something, in milliseconds from when the gateway took the request, which gives up at 29 s. */
export const PATIENCE_MS = 25_000;

/** How long a job may be placed, in milliseconds from then: one placed later would be charged and its answer lost. */
export const PLACING_MS = 26_000;

/** How long a poll may wait for news, in milliseconds from then: a large result wants the rest. */
const LAST_LOOK_MS = 22_000;

const COME_BACK_SECONDS = 5;

/** What is left of `patienceMs` for a request that the gateway took at `receivedAt` (epoch milliseconds). */
export const timeLeft = (receivedAt: number, patienceMs: number): number =>
  Math.max(0, patienceMs - (now() - receivedAt));

/** Milliseconds for which a poll waits that asked for so many `seconds`, when the gateway took it at `receivedAt` (epoch milliseconds). */
export const waitLeft = (seconds: number, receivedAt: number): number =>
  Math.min(seconds * 1000, timeLeft(receivedAt, LAST_LOOK_MS));

/** The problem of a request that could not be carried out in time, though it may be if it is sent again. */
export const notInTime = (detail: string): Problem => new Problem('NOT_IN_TIME', detail, undefined, COME_BACK_SECONDS);
