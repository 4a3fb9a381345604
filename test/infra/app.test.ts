import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CfnResource, Stack, Validations } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { HANDLERS } from '../../infra/constructs/handler-bundles';
import { addChecks, addPlanwright, planwrightApp } from '../../infra/planwright';

// The one whole synthesis of the tests: bundles, default rules and both cdk-nag packs, as `cdk synth` runs them.
const app = planwrightApp({ alarmEmail: 'operator@example.com' });
let assembly: CloudAssembly;
let constructs: IConstruct[];

beforeAll(async () => {
  await addPlanwright(app);
  assembly = app.synth();
  constructs = app.node.findAll();
  // some ten seconds of computing, on a machine that may be busy
}, 240_000);

afterAll(() => rmSync(assembly.directory, { recursive: true, force: true }));

it('makes six stacks named by the stage', () => {
  expect(assembly.stacks.map(({ stackName }) => stackName).sort()).toEqual([
    'Planwright-dev-Api',
    'Planwright-dev-Data',
    'Planwright-dev-Dialects',
    'Planwright-dev-Events',
    'Planwright-dev-Operations',
    'Planwright-dev-Workflow',
  ]);
});

it.each([new AwsSolutionsChecks(), new ServerlessChecks()])(
  'passes the cdk-nag pack $name, warnings included',
  (pack) => {
    expect(pack.validateScope(app).violations).toEqual([]);
  },
);

it('would not be synthesized with a finding of either pack', () => {
  const careless = planwrightApp();
  addChecks(careless);
  new Queue(new Stack(careless, 'Careless'), 'Queue');
  expect(() => careless.synth()).toThrow(/AwsSolutions-SQS4.*Serverless-SQSRedrivePolicy/s);
  rmSync(careless.outdir, { recursive: true });
});

describe('a suppression', () => {
  const suppressions = () =>
    constructs.flatMap((construct) =>
      construct.node.metadata
        .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
        .flatMap(({ data }) => Object.entries<unknown>(data).map(([rule, reason]) => ({ construct, rule, reason }))),
    );

  it('lies on one resource, never on a construct around it, a stack or the app', () => {
    expect(suppressions().length).toBeGreaterThan(0);
    expect(suppressions().filter(({ construct }) => !CfnResource.isCfnResource(construct))).toEqual([]);
  });

  const resourcesOf = (type: string) =>
    constructs.filter(CfnResource.isCfnResource).filter(({ cfnResourceType }) => cfnResourceType === type).length;

  it('is one of these, on so many resources', () => {
    const ofRules = Map.groupBy(suppressions(), ({ rule }) => rule.replace(/^Annotation::|\[.*$/g, ''));
    const functions = resourcesOf('AWS::Lambda::Function');
    const queues = resourcesOf('AWS::SQS::Queue');
    expect(Object.fromEntries([...ofRules].map(([rule, list]) => [rule, list.length]))).toEqual({
      'AwsSolutions-APIG4': resourcesOf('AWS::ApiGatewayV2::Route'),
      // X-Ray's in each role, the others' are key prefixes and executions
      'AwsSolutions-IAM5': 178,
      'Serverless-APIGWStructuredLogging': resourcesOf('AWS::ApiGatewayV2::Stage'),
      'Serverless-LambdaDLQ': functions,
      'Serverless-LambdaStarPermissions': functions,
      'AwsSolutions-SQS3': queues,
      'Serverless-SQSRedrivePolicy': queues,
      'Serverless-SNSRedrivePolicy': resourcesOf('AWS::SNS::Subscription'),
    });
  });

  it('says why', () => {
    expect(suppressions().filter(({ reason }) => String(reason).length < 30)).toEqual([]);
  });
});

it('deploys no Lambda but ours: no custom resource', () => {
  const resources = constructs.filter(CfnResource.isCfnResource).map(({ cfnResourceType }) => cfnResourceType);
  expect(
    resources.filter((type) => type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource'),
  ).toEqual([]);
  expect(resources.filter((type) => type === 'AWS::Lambda::Function')).toHaveLength(Object.keys(HANDLERS).length);
});

it('mails the alarms to the address in context alarmEmail', () => {
  expect(constructs.filter(CfnResource.isCfnResource).map(({ cfnResourceType }) => cfnResourceType)).toContain(
    'AWS::SNS::Subscription',
  );
});

describe('bundles', () => {
  const bundle = (name: string, file: string) => join(assembly.directory, 'bundles', name, file);

  it.each(Object.keys(HANDLERS))('%s has one', (name) => {
    expect(statSync(bundle(name, 'index.js')).size).toBeGreaterThan(0);
  });

  // these alone have to do with files and start a job, so they hold the clients of S3 and of Step Functions; DocLD's knows six models
  const MOST_BYTES: Partial<Record<string, number>> = {
    'docurift-process-async': 450_000,
    'docurift-process-sync': 450_000,
    'plangrep-complete-uploads': 450_000,
    'docld-submit': 470_000,
    // reads the contents that it builds on
    'content-extract': 435_000,
  };

  it.each(Object.entries(HANDLERS).filter(([, folder]) => /^(api|dialects)\//.test(folder)))(
    '%s is under 430 kB, or what it may be besides, as INIT time is billed',
    (name) => {
      expect(statSync(bundle(name, 'index.js')).size).toBeLessThan(MOST_BYTES[name] ?? 430_000);
    },
  );

  it('bring PDFium to the functions that open PDFs, and to no other', () => {
    expect(Object.keys(HANDLERS).filter((name) => existsSync(bundle(name, 'pdfium.wasm')))).toEqual([
      'get-overlay',
      'docurift-get-document',
      'inspect',
      'toc-parser',
      'content-extractor',
      'door-detector',
      'page-classifier',
      'invoice-extractor',
      'document-parser',
      'field-extractor',
      'document-splitter',
      'bid-set',
      'form-filler',
      'workflow-runner',
      'ocr-page',
    ]);
  });

  it('bring the fonts to the functions that write text, and to no other', () => {
    expect(Object.keys(HANDLERS).filter((name) => existsSync(bundle(name, 'DejaVuSansCondensed.ttf')))).toEqual([
      'form-filler',
      'document-generator',
      'workflow-runner',
    ]);
  });

  it.each(['tesseract-core-relaxedsimd-lstm.wasm', 'eng.traineddata.gz', 'tesseract-thread.js'])(
    'bring %s to the function that reads scans, and to no other',
    (file) => {
      expect(Object.keys(HANDLERS).filter((name) => existsSync(bundle(name, file)))).toEqual(['ocr-page']);
    },
  );

  it('list their sizes in the metafile', () => {
    const { outputs } = JSON.parse(readFileSync(join(assembly.directory, 'bundles', 'meta.json'), 'utf8'));
    const names = Object.keys(outputs).map((file) => file.split('/').slice(-2).join('/'));
    // beside the handlers: the threads in which whole books are read and tesseract runs
    const threads = ['toc-parser', 'document-splitter', 'workflow-runner', 'bid-set']
      .map((name) => `${name}/page-worker.js`)
      .concat('ocr-page/tesseract-thread.js');
    const expected = [...Object.keys(HANDLERS).map((name) => `${name}/index.js`), ...threads];
    expect(names.sort()).toEqual(expected.sort());
  });
});
