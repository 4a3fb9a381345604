import jest from './jest.config.ts';

const [unit] = jest.projects;

/** Mutation testing of the domain's rules: see docs/testing.md. */
export default {
  mutate: ['shared/domain/**/*.ts', '!**/*.test.ts'],
  testRunner: 'jest',
  jest: { config: { ...unit, projects: [], testMatch: ['<rootDir>/shared/domain/**/*.test.ts'] } },
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
  htmlReporter: { fileName: 'coverage/mutation.html' },
  jsonReporter: { fileName: 'coverage/mutation.json' },
  tempDirName: 'coverage/stryker',
  ignorePatterns: ['cdk.out', '.local', 'docs', 'coverage'],
};
