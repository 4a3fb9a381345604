import { ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import { explain } from './explain';
import { AdminFault } from './fault';

const named = (name: string, message: string) => Object.assign(new Error(message), { name });
const noTable = new ResourceNotFoundException({ message: 'Requested resource not found', $metadata: {} });

test.each([
  ['its own refusal', new AdminFault('There is no key x'), undefined, /^There is no key x$/],
  ['a runtime that has died', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), undefined, /npm start/],
  ['a runtime without the table', noTable, undefined, /npm start/],
  ['a stage that is not there', noTable, 'prod', /no stage prod .*--region/],
  ['no credentials', named('CredentialsProviderError', 'Could not load'), 'prod', /AWS_PROFILE/],
  ['no region', new Error('Region is missing'), 'prod', /--region/],
  ['no right', named('AccessDeniedException', 'not authorized to perform: dynamodb:Query'), 'prod', /dynamodb:Query/],
])('%s is told in one line', (_, error, stage, line) => {
  expect(explain(error, stage)).toMatch(line);
  expect(explain(error, stage)).not.toContain('\n');
});

test('a fault of ours keeps its stack', () => {
  expect(explain(new TypeError('x is not a function'), 'prod')).toBeUndefined();
});
