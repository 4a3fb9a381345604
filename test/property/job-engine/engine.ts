import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { dynamodb } from '../../support/aws';
import { engineTables } from '../../support/engine-tables';

// `shared/store` makes its client when it is loaded, so the tables must be known before
export const loadEngine = async () => {
  const tables = await engineTables();
  const [
    jobs,
    queue,
    credits,
    ledger,
    expiry,
    progress,
    deliveries,
    attempts,
    slots,
    dispatching,
    states,
    { applied },
  ] = await Promise.all([
    import('../../../shared/store/jobs'),
    import('../../../shared/store/enqueue'),
    import('../../../shared/store/credits'),
    import('../../../shared/store/ledger'),
    import('../../../shared/store/expiry'),
    import('../../../shared/store/progress'),
    import('../../../shared/store/deliveries'),
    import('../../../shared/store/delivery-attempts'),
    import('../../../shared/store/slots'),
    import('../../../shared/dispatch/dispatch-account'),
    import('../../support/run-state'),
    import('../../../shared/store/table'),
  ]);
  const stores = {
    ...jobs,
    ...queue,
    ...credits,
    ...ledger,
    ...expiry,
    ...progress,
    ...deliveries,
    ...attempts,
    ...slots,
  };
  return { ...tables, ...stores, ...dispatching, ...states, applied };
};

/** The functions that make the engine, on tables of their own. */
export type Engine = Awaited<ReturnType<typeof loadEngine>>;

export const rowOf = async ({ jobs }: Engine, account_id: string, job_id: string) => {
  const key = { TableName: jobs, Key: { account_id, job_id }, ConsistentRead: true };
  return (await dynamodb.send(new GetCommand(key))).Item;
};
