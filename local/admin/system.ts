import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { accountsTableName, deliveriesTableName } from '../../shared/domain/deployed-names';
import { REGION } from '../template/names';
import { AdminFault } from './fault';

/** The local runtime synthesizes the CDK app with its default stage. */
const LOCAL_STAGE = 'dev';

const tablesOf = (stage: string) => ({
  ACCOUNTS_TABLE: accountsTableName(stage),
  DELIVERIES_TABLE: deliveriesTableName(stage),
});

const portsSchema = z.object({ dynamodb: z.number() });

const localSystem = (stateDir: string): Record<string, string> => {
  if (!existsSync(join(stateDir, 'running.json'))) {
    throw new AdminFault(
      `Nothing runs with the state in ${stateDir}: start it with npm start, or name a deployed stage with --stage`,
    );
  }
  const { dynamodb } = portsSchema.parse(JSON.parse(readFileSync(join(stateDir, 'ports.json'), 'utf8')));
  return {
    ...tablesOf(LOCAL_STAGE),
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${dynamodb}`,
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  };
};

/**
 * Points `shared/store`, which reads its environment as in a function, at the system to act on: the local runtime, or
 * the deployed `stage` with the AWS credentials and region that every AWS tool here would use.
 */
export const chooseSystem = (env: NodeJS.ProcessEnv, stage: string | undefined, region: string | undefined): void => {
  Object.assign(
    env,
    stage === undefined
      ? localSystem(resolve(env.PLANWRIGHT_STATE ?? '.local'))
      : { ...tablesOf(stage), ...(region && { AWS_REGION: region }) },
  );
};
