import type { Template } from 'aws-cdk-lib/assertions';
import { z } from 'zod';

const list = z.unknown().transform((value): unknown[] => (Array.isArray(value) ? value : [value]));

/** Only ever allows, and names actions and resources: a Deny, a NotAction or a NotResource is refused. */
const statement = z.strictObject({
  Effect: z.literal('Allow'),
  Action: list.pipe(z.array(z.string())),
  Resource: list,
  Condition: z.optional(z.record(z.string(), z.record(z.string(), list))),
});

const role = z.strictObject({
  AssumeRolePolicyDocument: z
    .object({
      Statement: z.tuple([
        z.strictObject({ Action: z.literal('sts:AssumeRole'), Effect: z.literal('Allow'), Principal: z.unknown() }),
      ]),
    })
    .loose(),
  Policies: z.array(z.object({ PolicyDocument: z.object({ Statement: z.array(statement) }) })),
  Tags: z.unknown(),
});

const lambda = z.object({ Role: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }) });

/** The logical id at the heart of an ARN, without CDK's hashes: `Jobs`, `BucketsDocuments/kept/*`. */
const shortName = (arn: unknown): string => {
  if (typeof arn === 'string') return arn;
  const text = JSON.stringify(arn);
  const named = /":((?:stateMachine|execution|function):[^"]+)"\]\]\}$/.exec(text)?.[1];
  if (named) return named;
  const id =
    /ExportsOutput(?:FnGetAtt|Ref)([A-Za-z]+?)[0-9A-F]{8}/.exec(text)?.[1] ??
    /"(?:Fn::GetAtt":\["|Ref":")([A-Za-z]+?)[0-9A-F]{8}/.exec(text)?.[1];
  const suffix = /"(\/[^"]*)"\]\]\}$/.exec(text)?.[1] ?? '';
  return `${id}${text.includes('StreamArn') ? '.stream' : ''}${suffix}`;
};

const WORDS: Readonly<Record<string, string>> = {
  'ForAllValues:StringLike dynamodb:LeadingKeys': 'key',
  'ForAllValues:StringEquals dynamodb:Attributes': 'attributes',
  'StringEquals dynamodb:Select': 'select',
};

const conditionText = (condition: z.infer<typeof statement>['Condition'] = {}): string =>
  Object.entries(condition)
    .flatMap(([operator, keys]) =>
      Object.entries(keys).map(([key, values]) => {
        const word = WORDS[`${operator} ${key}`];
        if (!word) throw new Error(`No word for the condition ${operator} ${key}`);
        return ` where ${word}: ${values.join(' ')}`;
      }),
    )
    .join('');

const linesOf = ({ Action, Resource, Condition }: z.infer<typeof statement>): string[] =>
  Action.flatMap((action) => Resource.map((arn) => `${action} on ${shortName(arn)}${conditionText(Condition)}`));

/** Every role of a stack by its logical id, and what it may do: `action on resource where condition`. */
const rolesOf = (template: Template): Map<string, string[]> =>
  new Map(
    Object.entries(template.findResources('AWS::IAM::Role')).map(([id, { Properties }]) => {
      const statements = role.parse(Properties).Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
      return [id, [...new Set(statements.flatMap(linesOf))].sort()];
    }),
  );

/** What each role of a stack may do, by the name of what assumes it: a function, or the state machine. */
export const grantsOf = (template: Template): [holder: string, lines: string[]][] =>
  [...rolesOf(template)].map(([id, lines]) => [id.replace(/Role[0-9A-F]{8}$/, ''), lines]);

/** The functions of a stack, each with the holder's name of the role that it assumes. */
export const functionsOf = (template: Template): [name: string, holder: string][] =>
  Object.entries(template.findResources('AWS::Lambda::Function')).map(([id, { Properties }]) => [
    id.replace(/Function[0-9A-F]{8}$/, ''),
    lambda.parse(Properties).Role['Fn::GetAtt'][0].replace(/Role[0-9A-F]{8}$/, ''),
  ]);
