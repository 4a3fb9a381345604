import { servicesOf } from './aws';
import { stateDir } from './local-runtime';

/** Lets this process use the store as a function of the runtime does: the same tables, found through the environment. */
export const useStore = async (folder = stateDir): Promise<void> => {
  const { dynamodbUrl, tableNamed } = servicesOf(folder);
  const [jobs, accounts, deliveries] = await Promise.all([
    tableNamed('Jobs'),
    tableNamed('Accounts'),
    tableNamed('Deliveries'),
  ]);
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: dynamodbUrl,
    JOBS_TABLE: jobs,
    ACCOUNTS_TABLE: accounts,
    DELIVERIES_TABLE: deliveries,
  });
};
