import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment';
import { askingOcr, type OcrModelData } from './asking-ocr';
import { modelFunction } from './model-function';
import { onKept, seeMissingObjects } from './permissions';

/** The models `document-parser`, `field-extractor`, which also reads what document-parser stored, and `document-splitter`. */
export const readingModels = (scope: Construct, deployment: Deployment, data: OcrModelData): Lambda[] => {
  const { environment = {}, permissions } = askingOcr(data);
  const { results } = data.buckets;
  const readsResults = [onKept(['s3:GetObject'], results), seeMissingObjects(results)];
  const models = [
    { id: 'DocumentParser', handler: 'document-parser', environment, permissions },
    { id: 'FieldExtractor', handler: 'field-extractor', environment, permissions: [...permissions, ...readsResults] },
    { id: 'DocumentSplitter', handler: 'document-splitter', environment, permissions },
  ] as const;
  return models.map((model) =>
    modelFunction(scope, { ...model, permissions: [...model.permissions] }, deployment, data),
  );
};
