import { createServer, type ServerHttp2Session } from 'node:http2';
import { text } from 'node:stream/consumers';
import { log } from '../../../shared/log';
import { bedrockModel } from './bedrock';

jest.mock('../../../shared/log', () => ({ ...jest.requireActual('../../../shared/log'), log: jest.fn() }));

const portOf = (address: ReturnType<typeof server.address>) =>
  typeof address === 'object' ? address?.port : undefined;

const asked: { url: string | undefined; body: unknown }[] = [];
// the SDK speaks HTTP/2 to Bedrock
const server = createServer(async (request, response) => {
  asked.push({ url: request.url, body: JSON.parse(await text(request)) });
  const refused = request.url?.includes('missing');
  response.writeHead(refused ? 404 : 200, {
    'content-type': 'application/json',
    ...(refused && { 'x-amzn-errortype': 'ResourceNotFoundException' }),
  });
  const message = { role: 'assistant', content: [{ text: '{"submittals":' }, { text: '[]}' }] };
  response.end(JSON.stringify(refused ? { message: 'no such model' } : { output: { message } }));
});

const sessions = new Set<ServerHttp2Session>();
server.on('session', (session) => sessions.add(session));

beforeAll(async () => {
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_BEDROCK_RUNTIME: `http://127.0.0.1:${portOf(server.address())}`,
  });
});

afterAll(() => {
  for (const session of sessions) session.destroy();
  server.close();
});

test('asks the named model and gives the text of its answer', async () => {
  expect(await bedrockModel('vendor.model-v1:0').ask('Which?')).toBe('{"submittals":[]}');
  expect(asked.at(-1)).toMatchObject({
    url: '/model/vendor.model-v1%3A0/converse',
    body: { messages: [{ role: 'user', content: [{ text: 'Which?' }] }], inferenceConfig: { temperature: 0 } },
  });
});

test('of a refusal its kind is told, and what Bedrock said is logged', async () => {
  await expect(bedrockModel('missing').ask('Which?')).rejects.toThrow(
    'The language model did not answer (ResourceNotFoundException).',
  );
  expect(log).toHaveBeenCalledWith('warn', 'language model did not answer', {
    cause: expect.stringContaining('no such model'),
  });
});
