import { run } from 'jest';
import config from '../../jest.config';
import { deployableTests } from './files';

const [runtime] =
  config.projects?.filter((project) => typeof project === 'object' && project.displayName === 'runtime') ?? [];

/** `npm run test:deployed`: the tests that need nothing but HTTP, against PLANWRIGHT_URL with PLANWRIGHT_KEY. */
const main = async (): Promise<void> => {
  const deployed = {
    ...Object(runtime),
    displayName: 'deployed',
    rootDir: process.cwd(),
    globalSetup: '<rootDir>/test/deployed/use-deployment.ts',
    globalTeardown: undefined,
    // the first request to each function starts it
    testTimeout: 2 * 60_000,
  };
  await run([
    '--config',
    JSON.stringify(deployed),
    '--runTestsByPath',
    ...process.argv.slice(2),
    ...(await deployableTests()),
  ]);
};

void main();
