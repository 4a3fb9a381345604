import type { EventBus, EventRule, StateMachine } from '../services';
import type { Assembly, Stack } from './assembly';
import { declaredOnly } from './declared-only';
import { identityOf } from './identity';
import type { FunctionResource, HttpApi, StreamMapping, Table } from './model';
import { holds, nameOf, resolve } from './resolve';
import { readBucket } from './resources/bucket';
import { readEventBus, readRule, readSchedule } from './resources/events';
import { readFunction } from './resources/function';
import { readHttpApi } from './resources/http-api';
import { type Resource, refuse } from './resources/resource';
import { readStateMachine } from './resources/state-machine';
import { readStreamMapping } from './resources/stream-mapping';
import { readTable } from './resources/table';

/** The whole deployed app as the local services take it. */
export type App = {
  tables: Table[];
  buckets: string[];
  functions: FunctionResource[];
  streamMappings: StreamMapping[];
  machines: StateMachine[];
  buses: EventBus[];
  rules: EventRule[];
  httpApi: HttpApi | undefined;
};

/** Every account has it; no template declares it. */
const DEFAULT_BUS: EventBus = {
  name: 'default',
  arn: identityOf('AWS::Events::EventBus').attributes.Arn?.('default') ?? '',
};

const API_PARTS = ['Api', 'Integration', 'Route', 'Stage'].map((part) => `AWS::ApiGatewayV2::${part}`);

const readTypes = new Set([
  'AWS::DynamoDB::Table',
  'AWS::DynamoDB::GlobalTable',
  'AWS::S3::Bucket',
  'AWS::Lambda::Function',
  'AWS::Lambda::EventSourceMapping',
  'AWS::StepFunctions::StateMachine',
  'AWS::Events::EventBus',
  'AWS::Events::Rule',
  'AWS::Scheduler::Schedule',
  ...API_PARTS,
]);

function resourcesOf(stack: Stack, stacks: Stack[]): Resource[] {
  const scope = { stack, stacks };
  return Object.entries(stack.template.Resources)
    .filter(([, { Condition }]) => holds(Condition, scope))
    .map(([logicalId, { Type: type, Properties }]) => {
      const name = nameOf(logicalId, scope);
      const arn = identityOf(type).attributes.Arn?.(name) ?? '';
      // What is only declared may use anything: it is not resolved.
      const properties = readTypes.has(type) ? resolve(Properties, scope) : {};
      return { stack: stack.name, logicalId, type, name, arn, properties };
    });
}

/**
 * Turns the synthesized templates into the one model that the local services are made from.
 * @throws StartFault naming the resource, for a type or property that would be silently ignored.
 */
export function readApp({ stacks, assets }: Assembly): App {
  const resources = stacks.flatMap((stack) => resourcesOf(stack, stacks));
  const unknown = resources.find(({ type }) => !readTypes.has(type) && !(type in declaredOnly));
  if (unknown)
    refuse(unknown, 'this resource type is not known to the local runtime (see local/template/declared-only.ts)');

  const read = <T>(type: string, reader: (resource: Resource) => T): T[] =>
    resources.filter((resource) => resource.type === type).map(reader);
  return {
    tables: [...read('AWS::DynamoDB::Table', readTable), ...read('AWS::DynamoDB::GlobalTable', readTable)],
    buckets: read('AWS::S3::Bucket', readBucket),
    functions: read('AWS::Lambda::Function', (resource) => readFunction(resource, assets)),
    streamMappings: read('AWS::Lambda::EventSourceMapping', readStreamMapping),
    machines: read('AWS::StepFunctions::StateMachine', readStateMachine),
    buses: [DEFAULT_BUS, ...read('AWS::Events::EventBus', readEventBus)],
    rules: [...read('AWS::Events::Rule', readRule), ...read('AWS::Scheduler::Schedule', readSchedule)],
    httpApi: readHttpApi(resources),
  };
}
