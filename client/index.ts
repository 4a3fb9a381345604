/** Planwright's API from TypeScript; docs/client.md shows it at work. */
export { type Connection, connect } from './connection';
export { type SourceFile, type UploadedDocument, type UploadProgress, upload } from './documents';
export { ApiProblem } from './http/problem';
export { cancelJob, getJob, type JobFilters, listJobs } from './jobs';
export { overlay, resultOf } from './results';
export { type ModelName, type SubmitBody, type SubmittedJob, submit } from './submit';
export { waitForJob } from './wait';
