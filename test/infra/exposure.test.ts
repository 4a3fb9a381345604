import { HANDLERS } from '../../infra/constructs/handler-bundles';
import { templatesOf } from './templates';

const stacks = Object.values(templatesOf('dev'));

/** The functions by who may invoke them. */
const invokers = (): Map<string, string[]> => {
  const granted = stacks.flatMap((template) =>
    Object.values(template.findResources('AWS::Lambda::Permission')).map(({ Properties }) => {
      // of a route it is its alias
      const name = /"([A-Za-z]+?)Function(?:Alias|[0-9A-F]{8})/.exec(JSON.stringify(Properties.FunctionName))?.[1];
      return { principal: String(Properties.Principal), name: String(name), source: Properties.SourceArn };
    }),
  );
  expect(granted.filter(({ source }) => source === undefined)).toEqual([]);
  return new Map(
    [...Map.groupBy(granted, ({ principal }) => principal)].map(([principal, list]) => [
      principal,
      [...new Set(list.map(({ name }) => name))].sort(),
    ]),
  );
};

const idOf = (handler: string) =>
  handler
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const routeFunctions = Object.entries(HANDLERS)
  .filter(([, folder]) => /^(api|dialects)\//.test(folder))
  .map(([name]) => (name === 'openapi' ? 'OpenApi' : idOf(name)));

test('the API reaches the functions of routes and no other; rules reach those that wait for them', () => {
  expect(Object.fromEntries(invokers())).toEqual({
    'apigateway.amazonaws.com': routeFunctions.sort(),
    'events.amazonaws.com': ['CloseExecution', 'DeliverWebhook', 'DispatchQueued', 'RetryWebhooks'],
  });
});

test('no function has an address of its own', () => {
  for (const template of stacks) template.resourceCountIs('AWS::Lambda::Url', 0);
});
