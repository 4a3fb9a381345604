import { DOCUMENTS, invoke, onAttributes, RESULTS, s3 } from './words';

const OWNER = 'account_id job_id status attempt_token';

/** Writes progress, and looks whether the job was cancelled; how a job ends, the workflow alone writes. */
const PROGRESS = [
  onAttributes('UpdateItem', 'Jobs', `${OWNER} retry_count progress progress_percent ranges_done stage updated_at`),
  `${onAttributes('GetItem', 'Jobs', OWNER)} where select: SPECIFIC_ATTRIBUTES`,
];

/** The one input prefix, the one output prefix, and progress. */
const READ_AND_WRITE = [...PROGRESS, ...s3(DOCUMENTS, 'Get'), ...s3(RESULTS, 'Put')];

/** Has scanned pages read by the function that does nothing else. */
const READ_SCANS = [...READ_AND_WRITE, ...invoke('OcrPageFunction')];

/** What the models may do, none of them more than the first line of each says. */
export const MODELS: Readonly<Record<string, string[]>> = {
  DoorDetector: READ_AND_WRITE,
  PageClassifier: READ_AND_WRITE,
  FormFiller: READ_AND_WRITE,
  DocumentGenerator: READ_AND_WRITE,
  TocParser: READ_SCANS,
  DocumentParser: READ_SCANS,
  DocumentSplitter: READ_SCANS,
  InvoiceExtractor: READ_SCANS,
  WorkflowRunner: READ_SCANS,
  // these two go on from the result of a job before
  ContentExtractor: [...READ_SCANS, ...s3(RESULTS, 'Get')],
  FieldExtractor: [...READ_SCANS, ...s3(RESULTS, 'Get')],
  // counts what it has read on the set's row
  BidSet: [
    ...READ_SCANS,
    onAttributes(
      'UpdateItem',
      'Jobs',
      `${OWNER} pages_read drawing_pages_read pages_failed credits_debited files_failed ranges_done updated_at`,
    ),
  ],
  OcrPage: s3(DOCUMENTS, 'Get'),
};
