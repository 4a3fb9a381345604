import { startProxiedRuntime } from '../proxied-runtime';
import { createFaults } from './faults';
import { seeded } from './random';

/** A runtime that reaches DynamoDB, Step Functions and EventBridge by way of faults; the test's own store does not. */
export const startFaultyRuntime = async (seed: number) => {
  const faults = createFaults(seeded(seed));
  const runtime = await startProxiedRuntime({ dynamodb: faults.between, aws: faults.between });
  return {
    ...runtime,
    faults,
    stop: () => {
      faults.end();
      return runtime.stop();
    },
  };
};
