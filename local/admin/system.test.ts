import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseSystem } from './system';

const stateDir = mkdtempSync(join(tmpdir(), 'planwright-admin-'));
afterAll(() => rmSync(stateDir, { recursive: true }));

test('without a running runtime nothing is touched, and the operator is told both ways on', () => {
  const env = { PLANWRIGHT_STATE: stateDir };
  expect(() => chooseSystem(env, undefined, undefined)).toThrow(
    `Nothing runs with the state in ${stateDir}: start it with npm start, or name a deployed stage with --stage`,
  );
  expect(env).toEqual({ PLANWRIGHT_STATE: stateDir });
});

test('a running one is reached at its own port, with no credentials of AWS', () => {
  writeFileSync(join(stateDir, 'running.json'), '{}');
  writeFileSync(join(stateDir, 'ports.json'), JSON.stringify({ dynamodb: 4711, s3: 1, aws: 2 }));
  const env = { PLANWRIGHT_STATE: stateDir, AWS_ACCESS_KEY_ID: 'real' };
  chooseSystem(env, undefined, undefined);
  expect(env).toMatchObject({
    ACCOUNTS_TABLE: 'planwright-dev-accounts',
    DELIVERIES_TABLE: 'planwright-dev-deliveries',
    AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:4711',
    AWS_ACCESS_KEY_ID: 'local',
  });
});

test('a stage is reached by its table’s name, with the credentials and the region that are there', () => {
  const env = { AWS_PROFILE: 'ops', AWS_REGION: 'us-east-1' };
  chooseSystem(env, 'prod', undefined);
  expect(env).toEqual({
    ...{ AWS_PROFILE: 'ops', AWS_REGION: 'us-east-1' },
    ...{ ACCOUNTS_TABLE: 'planwright-prod-accounts', DELIVERIES_TABLE: 'planwright-prod-deliveries' },
  });
  chooseSystem(env, 'prod', 'eu-central-1');
  expect(env.AWS_REGION).toBe('eu-central-1');
});
