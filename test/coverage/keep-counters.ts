import { randomUUID } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

declare const COUNTERS_FOLDER: string;
declare global {
  var __coverage__: object | undefined;
}

const file = `${COUNTERS_FOLDER}/${randomUUID()}.json`;

/** Written before each answer, and whole or not at all: an execution environment is killed, not ended. */
const keep = () => {
  if (!globalThis.__coverage__) return;
  writeFileSync(`${file}.part`, JSON.stringify(globalThis.__coverage__));
  renameSync(`${file}.part`, file);
};

const keptBefore = <Answer extends (...args: never[]) => unknown>(answer: Answer): Answer =>
  new Proxy(answer, {
    apply(send, self, args) {
      keep();
      return Reflect.apply(send, self, args);
    },
  });

if (parentPort) parentPort.postMessage = keptBefore(parentPort.postMessage);
else if (process.send) process.send = keptBefore(process.send);
