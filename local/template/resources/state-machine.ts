import { z } from 'zod';
import type { StateMachine } from '../../services';
import { ignored, parseProperties, type Resource, refuse } from './resource';

const machineSchema = z.strictObject({
  StateMachineName: ignored, // Resolved into the name already.
  StateMachineType: z.literal('STANDARD').optional(),
  DefinitionString: z.string(),
  EncryptionConfiguration: ignored,
  LoggingConfiguration: ignored,
  RoleArn: ignored,
  Tags: ignored,
  TracingConfiguration: ignored,
});

export function readStateMachine(resource: Resource): StateMachine {
  const { DefinitionString } = parseProperties(machineSchema, resource);
  try {
    return { arn: resource.arn, name: resource.name, definition: JSON.parse(DefinitionString) };
  } catch {
    return refuse(resource, 'its definition is not JSON');
  }
}
