import { accountsTableName, deliveriesTableName } from './deployed-names';

test('the tables of a stage bear its name', () => {
  expect([accountsTableName('prod'), deliveriesTableName('prod')]).toEqual([
    'planwright-prod-accounts',
    'planwright-prod-deliveries',
  ]);
});
