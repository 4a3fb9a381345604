import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { ModelData } from './model-function';
import { allow, type Permission } from './permissions';

export interface OcrModelData extends ModelData {
  /** Reads scanned pages for the models; none when OCR is switched off. */
  readonly ocrPage: Lambda | undefined;
}

/** Has scanned pages read by the function that does so; nothing when OCR is switched off. */
export const askingOcr = ({
  ocrPage,
}: OcrModelData): { environment: Record<string, string>; permissions: Permission[] } => ({
  environment: ocrPage ? { OCR_FUNCTION: ocrPage.functionName } : {},
  permissions: ocrPage ? [allow(['lambda:InvokeFunction'], ocrPage.functionArn)] : [],
});
