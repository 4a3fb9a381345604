import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment';
import { askingOcr, type OcrModelData } from './asking-ocr';
import { modelFunction } from './model-function';
import { onKept } from './permissions';

/** The models `document-parser`, `field-extractor`, which also reads what document-parser stored, and `document-splitter`. */
export const readingModels = (scope: Construct, deployment: Deployment, data: OcrModelData): Lambda[] => {
  const readsScans = askingOcr(data);
  const goesOn = {
    ...readsScans,
    permissions: [...readsScans.permissions, onKept(['s3:GetObject'], data.buckets.results)],
  };
  return [
    modelFunction(scope, { id: 'DocumentParser', handler: 'document-parser', ...readsScans }, deployment, data),
    modelFunction(scope, { id: 'FieldExtractor', handler: 'field-extractor', ...goesOn }, deployment, data),
    modelFunction(scope, { id: 'DocumentSplitter', handler: 'document-splitter', ...readsScans }, deployment, data),
  ];
};
