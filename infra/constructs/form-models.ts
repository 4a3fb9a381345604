import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment';
import { askingOcr, type OcrModelData } from './asking-ocr';
import { type ModelData, modelFunction } from './model-function';

/** The models that make a PDF: `form-filler`, `document-generator`, and `workflow-runner`, which does what these do and reads besides. */
export const formModels = (scope: Construct, deployment: Deployment, data: OcrModelData): Lambda[] => [
  formFiller(scope, deployment, data),
  documentGenerator(scope, deployment, data),
  workflowRunner(scope, deployment, data),
];

const formFiller = (scope: Construct, deployment: Deployment, data: ModelData): Lambda =>
  modelFunction(scope, { id: 'FormFiller', handler: 'form-filler' }, deployment, data);

const documentGenerator = (scope: Construct, deployment: Deployment, data: ModelData): Lambda =>
  modelFunction(scope, { id: 'DocumentGenerator', handler: 'document-generator' }, deployment, data);

const workflowRunner = (scope: Construct, deployment: Deployment, data: OcrModelData): Lambda =>
  modelFunction(scope, { id: 'WorkflowRunner', handler: 'workflow-runner', ...askingOcr(data) }, deployment, data);
