/** Where an upload waits until it has been looked at; the bucket forgets this prefix after some days. */
export const incomingKey = (accountId: string, documentId: string): string => `incoming/${accountId}/${documentId}.pdf`;

const keptFolder = (retentionDays: number, accountId: string): string => `kept/${retentionDays}d/${accountId}`;

/** Where an accepted document lies; the bucket's lifecycle deletes by the number of days. No upload url can write here. */
export const documentKey = (retentionDays: number, accountId: string, documentId: string): string =>
  `${keptFolder(retentionDays, accountId)}/${documentId}.pdf`;

/** Where the template of a job lies that makes a document and has none to read. */
export const templateKey = (retentionDays: number, accountId: string, jobId: string): string =>
  `${keptFolder(retentionDays, accountId)}/${jobId}.json`;

/** The folder of a job's results; each attempt writes a file of its own, so a late writer overwrites nothing. */
export const resultPrefix = (retentionDays: number, accountId: string, jobId: string): string =>
  `${keptFolder(retentionDays, accountId)}/${jobId}`;
