import { readFileSync } from 'node:fs';
import { type Settings, settingsOf, settingsSchema } from '../../infra/settings';
import { ALARMED, templatesOf } from './templates';

const NAMES = Object.keys(settingsSchema.shape);

describe('settings that are given', () => {
  it('are taken, numbers as the command line gives them', () => {
    expect(settingsOf({ stage: 'test', retentionDays: '60', logDays: '7', concurrency: '5' })).toMatchObject({
      stage: 'test',
      retentionDays: 60,
      logDays: 7,
      concurrency: 5,
    });
  });

  it('leave the context of CDK and of its flags alone', () => {
    const flags = { '@aws-cdk/core:checkSecretUsage': true, 'aws:cdk:bundling-stacks': ['**'], 'cdk-migrate': true };
    expect(settingsOf(flags)).toEqual(settingsOf({}));
  });

  it.each<[string, Record<string, string>, string]>([
    ['a name that is none', { stge: 'prod' }, 'stge: there is no such setting, only stage, '],
    ['a stage that cannot be part of a name', { stage: 'Prod' }, 'stage: must be up to 16 lower-case letters'],
    ['days that logs cannot be kept', { logDays: '8' }, 'logDays: Invalid option: expected one of 1|3|5|7|14|'],
    ['a number that is none', { concurrency: 'many' }, 'concurrency: '],
    ['a retention shorter than an upload may wait', { retentionDays: '7' }, 'retentionDays: '],
    ['an address that is none', { alarmEmail: 'nobody' }, 'alarmEmail: Invalid email address'],
    ['a word that is not a choice', { ocr: 'no' }, 'ocr: '],
    ['a way of rollout that there is not', { rollout: 'blue' }, 'rollout: '],
  ])('are refused, with where to read on: %s', (_, context, says) => {
    expect(() => settingsOf(context)).toThrow(says);
    expect(() => settingsOf(context)).toThrow(/See docs\/deploy\.md, Settings\.$/);
  });

  it('are refused all at once', () => {
    expect(() => settingsOf({ stage: 'P', ocr: 'no' })).toThrow(/stage: .*\n.*ocr: /);
  });
});

describe('what a setting changes', () => {
  const given = { retentionDays: '60', concurrency: '5', webhookConcurrency: '9', logDays: '14' };
  const { data, api, workflow, events } = templatesOf('dev', given);

  it('retentionDays caps what buckets keep, and tells the functions that write rows', () => {
    const [documents] = Object.values(data.findResources('AWS::S3::Bucket')).filter(({ Properties }) =>
      JSON.stringify(Properties).includes('incoming/'),
    );
    const rules: { Prefix?: string; ExpirationInDays?: number }[] = documents?.Properties.LifecycleConfiguration.Rules;
    expect(rules.flatMap(({ Prefix, ExpirationInDays }) => (Prefix ? [[Prefix, ExpirationInDays]] : []))).toEqual([
      ['incoming/', 8],
      ['kept/30d/', 30],
      ['kept/90d/', 60],
      ['kept/365d/', 60],
    ]);
    for (const template of [api, workflow]) {
      template.allResourcesProperties('AWS::Lambda::Function', {
        Environment: { Variables: { MAX_RETENTION_DAYS: '60' } },
      });
    }
  });

  it('concurrency is that of both Distributed Maps', () => {
    const [machine] = Object.values(workflow.findResources('AWS::StepFunctions::StateMachine'));
    const definition = JSON.stringify(machine?.Properties.DefinitionString);
    expect(definition.match(/MaxConcurrency\\*":\d+/g)?.map((found) => found.replace(/.*:/, ''))).toEqual(['5', '5']);
  });

  it('webhookConcurrency is set aside for deliver-webhook, and 0 is none', () => {
    const reserved = (template: typeof events) =>
      Object.values(template.findResources('AWS::Lambda::Function')).flatMap(
        ({ Properties }) => Properties.ReservedConcurrentExecutions ?? [],
      );
    expect(reserved(events)).toEqual([9]);
    expect(reserved(templatesOf('prod', { ...ALARMED, webhookConcurrency: '0' }).events)).toEqual([]);
  });

  it('logDays is that of every log group', () => {
    for (const template of [api, workflow, events]) {
      template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 14 });
    }
  });
});

describe('docs/deploy.md', () => {
  const section = readFileSync('docs/deploy.md', 'utf8')
    .split(/^## /m)
    .find((part) => part.startsWith('Settings\n'));
  const rows = [...(section ?? '').matchAll(/^\| `(\w+)`\s+\|.*\|\s*([^|]+?)\s*\|$/gm)].map(([, name, ends]) => [
    name,
    ends,
  ]);

  const shown = (value: Settings[keyof Settings]) => (value === undefined ? 'none' : `\`${value}\``);
  const defaults = { dev: settingsOf({}), prod: settingsOf({ stage: 'prod' }) };
  const isSetting = (name: string): name is keyof Settings => name in defaults.dev || NAMES.includes(name);
  const defaultOf = (name: string) => {
    if (!isSetting(name)) throw new Error(`${name} is no setting`);
    const [dev, prod] = [shown(defaults.dev[name]), shown(defaults.prod[name])];
    return dev === prod || name === 'stage' ? dev : `${dev}, in \`prod\` ${prod}`;
  };

  it('lists every setting, with its default', () => {
    expect(rows).toEqual(NAMES.map((name) => [name, defaultOf(name)]));
  });
});
