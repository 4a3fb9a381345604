import type { Config } from 'jest';

const shared: Config = {
  testEnvironment: 'node',
  transform: { '^.+\\.m?[tj]sx?$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } }] },
  // these are published as ES modules only
  transformIgnorePatterns: ['/node_modules/(?!@middy/|marked/)'],
  modulePathIgnorePatterns: ['<rootDir>/cdk.out', '<rootDir>/.local'],
};

const config: Config = {
  // tests wait for jobs on a machine that may be busy; none of them is about how long that takes
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/{client,shared,lambdas,local}/**/*.test.ts',
        '<rootDir>/test/{infra,deployed}/**/*.test.ts',
      ],
    },
    {
      ...shared,
      displayName: 'runtime',
      testMatch: ['<rootDir>/test/{integration,property,e2e}/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/start-runtime.ts',
      globalTeardown: '<rootDir>/test/support/stop-runtime.ts',
    },
  ],
};

export default config;
