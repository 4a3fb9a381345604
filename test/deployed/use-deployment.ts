import { z } from 'zod';

const target = z.object({
  PLANWRIGHT_URL: z.url({ protocol: /^https?$/, error: 'must be the address of the API: ApiUrl of the stack …-Api' }),
  PLANWRIGHT_KEY: z.string({ error: 'must be a key of an enterprise account: npm run admin -- keys issue' }).min(1),
});

const credits = z.object({ tier: z.literal('enterprise') });

/** Turns the tests to PLANWRIGHT_URL with PLANWRIGHT_KEY. @throws when it does not answer, or the key is not of the enterprise tier. */
export default async (): Promise<void> => {
  const parsed = target.safeParse(process.env);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  const url = parsed.data.PLANWRIGHT_URL.replace(/\/+$/, '');
  const key = parsed.data.PLANWRIGHT_KEY;
  const answer = await fetch(`${url}/v1/credits`, { headers: { 'x-api-key': key } }).catch((cause: unknown) => {
    throw new Error(`${url} does not answer: is it the ApiUrl of the stack?`, { cause });
  });
  if (!credits.safeParse(await answer.json().catch(() => undefined)).success) {
    throw new Error(`${url}/v1/credits answered ${answer.status}: the tests need a key of an enterprise account there`);
  }
  process.env.PLANWRIGHT_TEST_URL = url;
  process.env.PLANWRIGHT_TEST_KEY = key;
};
