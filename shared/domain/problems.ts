type ProblemKind = { status: number; title: string; nextStep: string };

const kinds = {
  INVALID_JSON: {
    status: 400,
    title: 'The body is not valid JSON',
    nextStep: 'Send a JSON object with the header Content-Type: application/json.',
  },
  INVALID_API_KEY: {
    status: 401,
    title: 'A valid API key is required',
    nextStep: 'Send your key in the header X-API-Key, or as Authorization: Bearer <key>.',
  },
  SCOPE_MISSING: {
    status: 403,
    title: 'This API key may not do that',
    nextStep: 'Use a key that has the scope named in detail, or ask your operator for one.',
  },
  UPLOAD_TOKEN_INVALID: {
    status: 403,
    title: 'The upload token is not of this file',
    nextStep: 'Send the uploadToken that the registration of the file was answered with.',
  },
  ROUTE_NOT_FOUND: {
    status: 404,
    title: 'No such route',
    nextStep: 'Check the method and the path against the API reference.',
  },
  DOCUMENT_NOT_FOUND: {
    status: 404,
    title: 'No such document',
    nextStep: 'Check the document_id, or upload the file again if it has expired.',
  },
  JOB_NOT_FOUND: {
    status: 404,
    title: 'No such job',
    nextStep: 'Check the job_id, or submit the job again if it has expired.',
  },
  DELIVERY_NOT_FOUND: {
    status: 404,
    title: 'No such delivery',
    nextStep: 'GET /v1/jobs/{job_id}/deliveries lists the deliveries of the job.',
  },
  WEBHOOK_NOT_FOUND: {
    status: 404,
    title: 'No such webhook',
    nextStep: 'List the webhooks that are registered; one that was deleted is gone.',
  },
  PAGE_NOT_ANALYZED: {
    status: 404,
    title: 'The job has not analyzed this page',
    nextStep: 'Ask for a page that result.sheets of the job lists; pages count from 1.',
  },
  PROJECT_NOT_FOUND: {
    status: 404,
    title: 'No such project',
    nextStep: 'Check the project id: GET /projects lists those of your account.',
  },
  SHEET_NOT_FOUND: {
    status: 404,
    title: 'No such sheet',
    nextStep: "Check the sheet id: GET /projects/{projectId}/sheets lists the project's.",
  },
  PROJECT_NAME_TAKEN: {
    status: 409,
    title: 'Another project has this name',
    nextStep: 'Choose another name; upper and lower case count as the same.',
  },
  UPLOADS_CLOSED: {
    status: 409,
    title: 'The job takes no files any more',
    nextStep: 'Create another job in the project for further files.',
  },
  NOTHING_UPLOADED: {
    status: 409,
    title: 'The job has no file to read',
    nextStep: 'Upload at least one file, then complete the uploads.',
  },
  FILES_NOT_UPLOADED: {
    status: 409,
    title: 'Files that were declared have not arrived',
    nextStep: 'Send the files that detail names, or complete with the documentIds of the others.',
  },
  JOB_NOT_BLOCKED: {
    status: 409,
    title: 'Only a job that is blocked for want of credits can be resumed',
    nextStep: 'Poll the job: it goes on by itself, or has ended.',
  },
  JOB_NOT_CANCELLABLE: {
    status: 409,
    title: 'Only a queued job can be cancelled',
    nextStep: 'Poll the job: it is already processing or has ended.',
  },
  JOB_NOT_RETRYABLE: {
    status: 409,
    title: 'Only a failed job can be retried',
    nextStep: 'Poll the job if it is still alive; to do the work anew, submit the document again.',
  },
  SOURCE_JOB_NOT_COMPLETE: {
    status: 409,
    title: 'The job has no result to build on',
    nextStep: 'Wait until the job is complete; if it failed or was cancelled, submit its document again.',
  },
  JOB_NOT_COMPLETE: {
    status: 409,
    title: 'The job has no result yet',
    nextStep: 'Poll the job until it is complete; if it failed or was cancelled, submit the document again.',
  },
  JOB_HAS_NO_OVERLAY: {
    status: 409,
    title: 'Only jobs of door-detector can be drawn',
    nextStep: 'Give the id of a job that POST /v1/drawings/detection/doors made.',
  },
  TOO_MANY_WEBHOOKS: {
    status: 409,
    title: 'No more webhooks can be registered',
    nextStep: 'Delete one that is no longer needed, or let one endpoint take several events.',
  },
  DELIVERY_IN_PROGRESS: {
    status: 409,
    title: 'An attempt at this delivery is under way',
    nextStep: 'Look at the deliveries of the job in a minute: if the attempt failed, redeliver then.',
  },
  DOCUMENT_NOT_UPLOADED: {
    status: 409,
    title: 'The file of this document has not been uploaded yet',
    nextStep:
      'PUT the file to the upload url that POST /v1/documents gave you, with the headers it named, then try again.',
  },
  REQUEST_IN_FLIGHT: {
    status: 409,
    title: 'The same request is still being worked on',
    nextStep: 'Send it again after the seconds that Retry-After names, with the same Idempotency-Key.',
  },
  JOB_FILES_EXCEEDED: {
    status: 413,
    title: 'The files are more than one job takes',
    nextStep: 'Create another job for the files that do not fit.',
  },
  FILE_TOO_LARGE: {
    status: 413,
    title: 'The file is larger than your tier allows',
    nextStep: 'Split the file, or ask your operator for a higher tier.',
  },
  BODY_TOO_LARGE: {
    status: 413,
    title: 'The request body is too large',
    nextStep:
      'Send JSON {filename, size_bytes, sha256} to POST /v1/documents and PUT the file to the url in the answer.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    title: 'This content type is not understood here',
    nextStep: 'Send application/json, or multipart/form-data with a part named file to POST /v1/documents.',
  },
  VALIDATION_FAILED: {
    status: 422,
    title: 'The request does not fit the contract',
    nextStep: 'Mend the fields listed in errors and send the request again.',
  },
  CONTENT_MISMATCH: {
    status: 422,
    title: 'The content is not what was declared',
    nextStep: 'Send the bytes that the declared size and SHA-256 were taken of, or declare the file anew.',
  },
  SOURCE_JOB_WRONG_MODEL: {
    status: 422,
    title: 'The job is not one of toc-parser',
    nextStep: 'Give the id of a job that POST /v1/specs/parse/document made.',
  },
  INVALID_SECTION_CODE: {
    status: 422,
    title: 'A section code needs six digits',
    nextStep:
      'Write codes as in 26 05 19 or 260519; ask for five-digit sections of MasterFormat 1995 by their division.',
  },
  NO_SECTIONS_RESOLVED: {
    status: 422,
    title: 'The request names no section of this book',
    nextStep: 'Give codes of sections, or of divisions that the toc-parser result lists.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    title: 'This Idempotency-Key belongs to another request',
    nextStep: 'Use a new key for each request; repeat a key only with the same body.',
  },
  NOT_A_PDF: {
    status: 422,
    title: 'The file is not a PDF',
    nextStep: 'Upload a PDF file; other formats must be converted first.',
  },
  PDF_ENCRYPTED: {
    status: 422,
    title: 'The PDF needs a password to open',
    nextStep: 'Remove the password and upload the file again.',
  },
  PDF_CORRUPT: {
    status: 422,
    title: 'The PDF is damaged and cannot be read',
    nextStep: 'Export or download the file anew and upload it again.',
  },
  PDF_TOO_COMPLEX: {
    status: 422,
    title: 'The PDF needs more memory or time, or has more pages or objects, than one file may take',
    nextStep: 'Split the file, or export it anew without embedded models and images.',
  },
  PAGE_NOT_DRAWN: {
    status: 422,
    title: 'The page cannot be drawn',
    nextStep: 'Ask for a smaller width. The doors of the page are in the result of the job.',
  },
  URL_UNREACHABLE: {
    status: 422,
    title: 'The file could not be fetched from its url',
    nextStep: 'Give a public https address that answers with the PDF itself, or upload the file.',
  },
  FREE_TIER_LIMIT_REACHED: {
    status: 402,
    title: 'The credits of the free tier are used up',
    nextStep: 'Ask your operator for a higher tier or for more credits.',
  },
  QUOTA_EXCEEDED: {
    status: 429,
    title: "This month's credits do not suffice",
    nextStep: 'Wait for the next month (UTC), or ask your operator for a higher tier or for more credits.',
  },
  RATE_LIMITED: {
    status: 429,
    title: 'Too many submits within a minute',
    nextStep: 'Wait for the seconds that Retry-After names, then send the request again.',
  },
  INTERNAL_ERROR: {
    status: 500,
    title: 'Something went wrong on our side',
    nextStep: 'Try again; if it persists, give your operator the request_id.',
  },
  NOT_IN_TIME: {
    status: 503,
    title: 'The request could not be carried out in time',
    nextStep: 'Send it again after the seconds that Retry-After names, with the same Idempotency-Key.',
  },
} satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof kinds;
export const PROBLEM_KINDS: Record<ProblemCode, ProblemKind> = kinds;

export type FieldError = { field: string; message: string };

/** The one error a handler throws for the client's eyes. `detail` says what happened this time. */
export class Problem extends Error {
  /** Goes with the answer: what the client may know of its limits. */
  readonly headers: Record<string, string> = {};

  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly errors?: FieldError[],
    readonly retryAfterSeconds?: number,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'Problem';
  }
}

/** The RFC 9457 body of a problem; `type` is a URN because the deployment has no public problem pages. */
export const problemBody = ({ code, detail, errors, retryAfterSeconds }: Problem, requestId: string) => ({
  type: `urn:planwright:problem:${code}`,
  title: kinds[code].title,
  status: kinds[code].status,
  detail,
  code,
  next_step: kinds[code].nextStep,
  request_id: requestId,
  ...(errors ? { errors } : {}),
  ...(retryAfterSeconds === undefined ? {} : { retry_after_seconds: retryAfterSeconds }),
});
