/** Planwright's API from TypeScript; docs/client.md shows it at work. */
export { getCredits, getUsage, listCharges, type UsageQuery } from './account';
export { type Connection, connect } from './connection';
export {
  deleteDocument,
  getDocument,
  type SourceFile,
  type UploadedDocument,
  type UploadProgress,
  upload,
  uploadFromUrl,
} from './documents';
export { ApiProblem } from './http/problem';
export { cancelJob, type DoorView, getJob, type JobFilters, listJobs, retryJob } from './jobs';
export { type OverlayView, overlay, resultOf } from './results';
export { type ModelName, type SubmitBody, type SubmittedJob, submit } from './submit';
export { waitForJob } from './wait';
export { getWebhookSecret, listDeliveries, redeliver, rotateWebhookSecret, verifyWebhook } from './webhooks';
