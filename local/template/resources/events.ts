import { z } from 'zod';
import type { EventBus, EventRule, RuleTarget } from '../../services';
import { ignored, parseProperties, type Resource, refuse } from './resource';

const busSchema = z.strictObject({
  Name: ignored, // Resolved into the name already.
  DeadLetterConfig: ignored,
  Description: ignored,
  KmsKeyIdentifier: ignored,
  LogConfig: ignored,
  Policy: ignored,
  Tags: ignored,
});

export function readEventBus(resource: Resource): EventBus {
  parseProperties(busSchema, resource);
  return { name: resource.name, arn: resource.arn };
}

const deliverySettings = {
  RoleArn: ignored,
  DeadLetterConfig: ignored, // A local target fails only by its own error, which its log shows.
  RetryPolicy: ignored,
};

const ruleSchema = z.strictObject({
  Name: ignored, // Resolved into the name already.
  EventBusName: z.string().default('default'),
  EventPattern: z.unknown().optional(),
  ScheduleExpression: z.string().optional(),
  State: z.literal('ENABLED').optional(),
  Targets: z
    .array(z.strictObject({ Id: z.string(), Arn: z.string(), Input: z.string().optional(), ...deliverySettings }))
    .default([]),
  Description: ignored,
  RoleArn: ignored,
  Tags: ignored,
});

function readTarget(resource: Resource, arn: string, input: string | undefined): RuleTarget {
  const service = arn.split(':')[2];
  if (service !== 'lambda' && service !== 'logs')
    return refuse(resource, `target ${arn} is neither a function nor a log`);
  const kind = service === 'logs' ? 'log-group' : service;
  return { kind, arn, ...(input !== undefined && { input: JSON.parse(input) }) };
}

/** A bus is named by name or by ARN. */
const busName = (nameOrArn: string) => nameOrArn.slice(nameOrArn.lastIndexOf('/') + 1);

export function readRule(resource: Resource): EventRule {
  const { EventBusName, EventPattern, ScheduleExpression, Targets } = parseProperties(ruleSchema, resource);
  return {
    name: resource.name,
    bus: busName(EventBusName),
    targets: Targets.map(({ Arn, Input }) => readTarget(resource, Arn, Input)),
    ...(EventPattern !== undefined && { pattern: EventPattern }),
    ...(ScheduleExpression !== undefined && { schedule: ScheduleExpression }),
  };
}

const scheduleSchema = z.strictObject({
  Name: ignored,
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.literal(['UTC', 'Etc/UTC']).optional(),
  FlexibleTimeWindow: z.strictObject({ Mode: z.literal('OFF') }),
  State: z.literal('ENABLED').optional(),
  Target: z.strictObject({ Arn: z.string(), Input: z.string().optional(), ...deliverySettings }),
  Description: ignored,
  GroupName: ignored,
  KmsKeyArn: ignored,
});

/** A schedule of EventBridge Scheduler, as the rule that does the same. */
export function readSchedule(resource: Resource): EventRule {
  const { ScheduleExpression, Target } = parseProperties(scheduleSchema, resource);
  const targets = [readTarget(resource, Target.Arn, Target.Input)];
  return { name: resource.name, bus: 'default', schedule: ScheduleExpression, targets };
}
