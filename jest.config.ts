import { availableParallelism } from 'node:os';
import type { Config } from 'jest';

const transformer = process.env.PLANWRIGHT_COUNTERS ? '<rootDir>/test/coverage/transformer.mts' : '@swc/jest';

const shared: Config = {
  testEnvironment: 'node',
  transform: { '^.+\\.m?[tj]sx?$': [transformer, { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } }] },
  // these are published as ES modules only
  transformIgnorePatterns: ['/node_modules/(?!@middy/|marked/)'],
  modulePathIgnorePatterns: ['<rootDir>/cdk.out', '<rootDir>/.local', '<rootDir>/coverage'],
};

/** Tests that keep both cores busy by themselves: whatever ran beside them would wait for its turn past its time. */
const HEAVY = [
  ...['cost', 'crash', 'dead-worker', 'faults', 'hundred-jobs'].map((name) => `<rootDir>/test/e2e/${name}.test.ts`),
  '<rootDir>/test/integration/workflow/redelivery.test.ts',
  // a hundred files are two hundred rows, a full list is a thousand, and DynamoDB Local writes one at a time
  ...[200, 413].map((status) => `<rootDir>/test/integration/plangrep/register-uploads/${status}.test.ts`),
  '<rootDir>/test/integration/plangrep/upload-files/413.test.ts',
  '<rootDir>/test/integration/docurift/list-jobs/window.test.ts',
];

const runtime: Config = {
  ...shared,
  globalSetup: '<rootDir>/test/support/start-runtime.ts',
  globalTeardown: '<rootDir>/test/support/stop-runtime.ts',
};

const config: Config = {
  // tests wait for jobs on a machine that may be busy; none of them is about how long that takes
  testTimeout: 60_000,
  // a test waits for the runtime most of its time, so that on two cores, too, there is room for two
  maxWorkers: Math.max(2, availableParallelism() - 1),
  collectCoverageFrom: ['shared/**/*.ts', '!**/*.test.ts', '!**/*.d.ts'],
  coverageReporters: ['json'],
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/{client,shared,lambdas,local}/**/*.test.ts',
        '<rootDir>/test/{infra,docs,deployed}/**/*.test.ts',
      ],
    },
    {
      ...runtime,
      displayName: 'runtime',
      testMatch: ['<rootDir>/test/{integration,property,e2e}/**/*.test.ts'],
      testPathIgnorePatterns: HEAVY,
    },
    { ...runtime, displayName: 'heavy', testMatch: HEAVY, runner: '<rootDir>/test/support/one-at-a-time.mts' },
  ],
};

export default config;
