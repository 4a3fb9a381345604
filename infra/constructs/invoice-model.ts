import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment';
import { askingOcr, type OcrModelData } from './asking-ocr';
import { modelFunction } from './model-function';

/** The model `invoice-extractor`. */
export const invoiceExtractor = (scope: Construct, deployment: Deployment, data: OcrModelData): Lambda =>
  modelFunction(scope, { id: 'InvoiceExtractor', handler: 'invoice-extractor', ...askingOcr(data) }, deployment, data);
