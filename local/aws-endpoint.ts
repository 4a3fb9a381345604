import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { AwsError } from './aws-error';
import { deliver } from './events/deliver';
import { listen } from './listen';
import type { EventsService, HttpService, LambdaService } from './services';
import type { States } from './states/service';

type Options = { states: Omit<States, 'stop'>; events: EventsService; lambda: LambdaService; port: number };

/** Lambda's limit on a synchronous request in bytes, the largest of the three services. */
const REQUEST_LIMIT = 6_291_456;

const startExecution = z.object({
  stateMachineArn: z.string(),
  name: z.string().exactOptional(),
  input: z.string().exactOptional(),
});
const ofExecution = z.object({ executionArn: z.string() });
const stopExecution = z.object({
  executionArn: z.string(),
  error: z.string().exactOptional(),
  cause: z.string().exactOptional(),
});
const putEvents = z.object({
  Entries: z.array(
    z.object({
      Source: z.string(),
      DetailType: z.string(),
      Detail: z.string(),
      EventBusName: z.string().exactOptional(),
      Resources: z.array(z.string()).exactOptional(),
      Time: z.number().exactOptional(),
    }),
  ),
});

/** Operations of the JSON protocols, by X-Amz-Target. */
type Operations = Record<string, (input: unknown) => Promise<object>>;

const operationsOf = ({ states, events }: Options): Operations => ({
  'AWSStepFunctions.StartExecution': async (input) => states.start(startExecution.parse(input)),
  'AWSStepFunctions.DescribeExecution': async (input) =>
    states.describeExecution(ofExecution.parse(input).executionArn),
  'AWSStepFunctions.GetExecutionHistory': async (input) =>
    states.getExecutionHistory(ofExecution.parse(input).executionArn),
  'AWSStepFunctions.StopExecution': async (input) => states.stopExecution(stopExecution.parse(input)),
  'AWSEvents.PutEvents': async (input) => events.put(putEvents.parse(input).Entries),
});

async function readBody(req: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of req) {
    size += piece.length;
    // read on to the end, or the client sees a broken connection and no answer
    if (size <= REQUEST_LIMIT) pieces.push(piece);
  }
  if (size > REQUEST_LIMIT) throw new AwsError('RequestTooLargeException', `More than ${REQUEST_LIMIT} bytes`, 413);
  const text = Buffer.concat(pieces).toString();
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    throw new AwsError('SerializationException', 'The body is not JSON');
  }
}

/** What the caller is told: AWS errors by name, a bad shape as ValidationException, anything else as our failure. */
function awsErrorOf(error: unknown): AwsError {
  if (error instanceof AwsError) return error;
  if (error instanceof z.ZodError) return new AwsError('ValidationException', z.prettifyError(error));
  console.error('AWS endpoint:', error);
  return new AwsError('InternalFailure', 'The request failed in the local runtime', 500);
}

function sendJson(res: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/**
 * One HTTP server for the clients of Step Functions (JSON 1.0), EventBridge (JSON 1.1) and Lambda (REST) inside the
 * functions. An operation that is not built answers 400 UnknownOperationException with its name.
 */
export async function startAwsEndpoint(options: Options): Promise<HttpService> {
  const operations = operationsOf(options);
  const stopping = new AbortController();

  const invoke = async (req: IncomingMessage, res: ServerResponse, name: string) => {
    const payload = await readBody(req);
    const type = req.headers['x-amz-invocation-type'] ?? 'RequestResponse';
    if (type === 'Event') {
      deliver(options.lambda, name, payload, stopping.signal);
      res.writeHead(202).end();
      return;
    }
    if (type !== 'RequestResponse') throw new AwsError('InvalidParameterValueException', `Invocation type ${type}`);
    const result = await options.lambda.invoke(name, payload);
    const failed = result.ok ? undefined : { 'x-amz-function-error': 'Unhandled' };
    sendJson(res, 200, result.payload ?? null, { 'x-amz-executed-version': '$LATEST', ...failed });
  };

  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    // SDKs always sign, and a web page cannot set this header unasked: no site can reach these services from a browser
    if (!req.headers.authorization?.startsWith('AWS4-HMAC-SHA256 ')) {
      throw new AwsError('MissingAuthenticationTokenException', 'The request is not signed', 403);
    }
    const [, encodedName] = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/.exec(req.url ?? '') ?? [];
    if (req.method === 'POST' && encodedName) return invoke(req, res, decodeURIComponent(encodedName));
    const target = String(req.headers['x-amz-target']);
    const operation = operations[target];
    if (!operation) {
      const asked = req.headers['x-amz-target'] ? target : `${req.method} ${req.url}`;
      throw new AwsError('UnknownOperationException', `${asked} is not supported by the local runtime`);
    }
    sendJson(res, 200, await operation(await readBody(req)));
  };

  const service = await listen(options.port, (req, res) => {
    answer(req, res).catch((error) => {
      const { name, message, status } = awsErrorOf(error);
      req.resume();
      sendJson(res, status, { __type: name, message }, { 'x-amzn-errortype': name });
    });
  });
  return {
    url: service.url,
    stop: async () => {
      stopping.abort();
      await service.stop();
    },
  };
}
