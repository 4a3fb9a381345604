import {
  ANSWER_ONCE,
  AUTHENTICATE,
  DELETE_DOCUMENT,
  DISPATCH,
  DOCUMENTS,
  dynamodb,
  FIND_DOCUMENT,
  INCOMING,
  invoke,
  ofAccounts,
  RECEIVE,
  REFUND,
  RESULTS,
  STOP_EXECUTION,
  SUBMIT,
  s3,
} from './words';

const SUBMIT_WITH_FILE = [...SUBMIT, ...RECEIVE, ...invoke('ImageToPdfFunction'), ...s3(RESULTS, 'Get')];
const READ_JOB = [...AUTHENTICATE, ...dynamodb('Jobs', ['GetItem']), ...s3(RESULTS, 'Get')];
const LIST_JOBS = [...AUTHENTICATE, ...dynamodb('Jobs', ['Query'])];
const LIST_LEDGER = [...AUTHENTICATE, ...ofAccounts('Query')];

const docurift: Readonly<Record<string, string[]>> = {
  DocuriftProcessAsync: SUBMIT_WITH_FILE,
  DocuriftProcessSync: SUBMIT_WITH_FILE,
  DocuriftGetJob: READ_JOB,
  DocuriftListJobs: LIST_JOBS,
  DocuriftListDocuments: [...LIST_JOBS, ...dynamodb('Documents', ['Query'])],
  DocuriftGetDocument: [
    ...READ_JOB,
    ...dynamodb('Jobs', ['Query']),
    ...dynamodb('Documents', ['GetItem']),
    ...s3(DOCUMENTS, 'Get'),
  ],
  DocuriftDeleteDocument: DELETE_DOCUMENT,
  DocuriftGetCredits: AUTHENTICATE,
  DocuriftListTransactions: LIST_LEDGER,
  DocuriftGetUsage: [...LIST_LEDGER, ...dynamodb('Jobs', ['Query'])],
  DocuriftCreateWebhook: [...AUTHENTICATE, ...ANSWER_ONCE],
  DocuriftListWebhooks: AUTHENTICATE,
  DocuriftDeleteWebhook: [...AUTHENTICATE, ...ofAccounts('UpdateItem')],
  DocuriftNotFound: AUTHENTICATE,
};

const docld: Readonly<Record<string, string[]>> = {
  DocldSubmit: [...SUBMIT_WITH_FILE, ...invoke('FetchUrlFunction')],
  DocldGetJob: READ_JOB,
  DocldListJobs: LIST_JOBS,
  DocldCancelJob: [...AUTHENTICATE, ...REFUND, ...dynamodb('Jobs', ['GetItem', 'UpdateItem']), STOP_EXECUTION],
  DocldUpload: [...AUTHENTICATE, ...ANSWER_ONCE, ...RECEIVE, ...invoke('ImageToPdfFunction')],
  DocldUploadPresigned: [
    ...AUTHENTICATE,
    ...ANSWER_ONCE,
    ...s3(INCOMING, 'Put'),
    ...dynamodb('Documents', ['PutItem']),
  ],
  DocldListDocuments: [...AUTHENTICATE, ...dynamodb('Documents', ['Query'])],
  DocldGetDocument: [...AUTHENTICATE, ...FIND_DOCUMENT],
  DocldDeleteDocument: DELETE_DOCUMENT,
  DocldGetCredits: AUTHENTICATE,
  DocldHealth: AUTHENTICATE,
  DocldNotFound: AUTHENTICATE,
};

const ofSets = (...actions: string[]) => dynamodb('Projects', actions, 'where key: SET#*');
const ofProjects = (...actions: string[]) => dynamodb('Projects', actions, 'where key: ACCOUNT#*');

const SEE_SET = [...READ_JOB, ...ofSets('Query'), ...s3(RESULTS, 'Put')];
const TAKE_FILE = [...SEE_SET, ...ANSWER_ONCE, ...ofSets('UpdateItem'), ...s3(INCOMING, 'Put')];
const DECLARE_FILES = [
  ...TAKE_FILE,
  ...ofSets('PutItem'),
  ...dynamodb('Jobs', ['UpdateItem']),
  ...dynamodb('Documents', ['PutItem']),
];
const READ_PROJECT = [...READ_JOB, ...dynamodb('Projects', ['GetItem', 'Query'])];

const plangrep: Readonly<Record<string, string[]>> = {
  PlangrepCreateProject: [...AUTHENTICATE, ...ANSWER_ONCE, ...ofProjects('PutItem')],
  PlangrepListProjects: [...AUTHENTICATE, ...ofProjects('Query')],
  PlangrepGetProject: [...AUTHENTICATE, ...ofProjects('GetItem')],
  PlangrepCreateJob: [
    ...AUTHENTICATE,
    ...ANSWER_ONCE,
    ...dynamodb('Projects', ['GetItem', 'PutItem']),
    ...dynamodb('Jobs', ['GetItem', 'PutItem']),
  ],
  PlangrepListJobs: [...AUTHENTICATE, ...dynamodb('Jobs', ['GetItem']), ...dynamodb('Projects', ['GetItem', 'Query'])],
  PlangrepGetJob: SEE_SET,
  PlangrepGetResult: SEE_SET,
  PlangrepCancelJob: [...SEE_SET, ...ANSWER_ONCE, ...dynamodb('Jobs', ['UpdateItem']), STOP_EXECUTION],
  PlangrepResumeJob: [...SEE_SET, ...ANSWER_ONCE, ...DISPATCH, ...dynamodb('Jobs', ['PutItem', 'UpdateItem'])],
  PlangrepUploadFiles: DECLARE_FILES,
  PlangrepRegisterUploads: DECLARE_FILES,
  PlangrepUploadContent: TAKE_FILE,
  PlangrepCompleteUploads: [
    ...TAKE_FILE,
    ...DISPATCH,
    ...dynamodb('Jobs', ['PutItem', 'UpdateItem']),
    ...s3(INCOMING, 'Get'),
  ],
  PlangrepListFiles: READ_PROJECT,
  PlangrepListSheets: READ_PROJECT,
  PlangrepListRegions: READ_PROJECT,
  PlangrepListSpecifications: READ_PROJECT,
  PlangrepListDocs: READ_PROJECT,
  PlangrepGetSheet: READ_PROJECT,
  PlangrepNotFound: AUTHENTICATE,
};

/** The functions of the stack Dialects. */
export const DIALECTS: Readonly<Record<string, string[]>> = { ...docurift, ...docld, ...plangrep };
