/** What the demo did, for the lines that do it again by hand. */
export type Walkthrough = { baseUrl: string; apiKey: string; file: string; documentId: string; jobId: string };

/** Commands that can be pasted into a shell as they are. */
export function curlLines({ baseUrl, apiKey, file, documentId, jobId }: Walkthrough): string[] {
  const key = `-H 'X-API-Key: ${apiKey}'`;
  return [
    `curl -s ${baseUrl}/v1/documents ${key} -F ${quoted(`file=@${file}`)}`,
    `curl -s ${baseUrl}/v1/specs/parse/document ${key} -H 'Content-Type: application/json' -d '{"document_id":"${documentId}"}'`,
    `curl -s ${baseUrl}/v1/jobs/${jobId} ${key}`,
  ];
}

/** The command that fetches the sheet of a door-detector job with its doors drawn over it. */
export const overlayLine = ({ baseUrl, apiKey, jobId }: Pick<Walkthrough, 'baseUrl' | 'apiKey' | 'jobId'>): string =>
  `curl -s ${baseUrl}/v1/jobs/${jobId}/overlay/1 -H 'X-API-Key: ${apiKey}' -o sheet.png`;

/** A shell's single quotes keep all but themselves. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
