import type { Between } from '../proxy';

/** Lets a job stay live until its client has polled: no function gets a file from S3 while reads are held. */
export const heldReads = (between: Between) => {
  let mayRead = Promise.resolve();
  const s3: Between = async (asked, forward) => {
    if (asked.method === 'GET') await mayRead;
    return between(asked, forward);
  };
  /** Holds all reads until what it gives is called. */
  const hold = (): (() => void) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    mayRead = promise;
    return resolve;
  };
  return { s3, hold };
};
