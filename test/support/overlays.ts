import { baseUrl, ownKey } from './api';

type Answer = { status: number; headers: Headers; content: Buffer };

/** GET of an overlay: its bytes as they come. */
export const getOverlay = async (
  jobId: string,
  page: number | string,
  { query = '', headers = {} }: { query?: string; headers?: Record<string, string> } = {},
): Promise<Answer> => {
  const response = await fetch(`${baseUrl}/v1/jobs/${jobId}/overlay/${page}${query}`, {
    headers: { 'x-api-key': ownKey, ...headers },
  });
  return { status: response.status, headers: response.headers, content: Buffer.from(await response.arrayBuffer()) };
};
