import middy from '@middy/core';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { Problem } from '../../shared/domain/problems';
import { rateLimitHeaders } from '../../shared/domain/rate-limit';
import type { RequiredScope } from '../../shared/domain/scopes';
import { causeOf, log } from '../../shared/log';
import type { Account } from '../../shared/store/accounts';
import type { Answer } from './answer';
import { authenticate } from './authenticate';
import { once } from './once';
import { problemJson, type Voice } from './voice';
import { type RateHeaders, withinRate } from './within-rate';

type Event = APIGatewayProxyEventV2;
type Middleware = middy.MiddlewareObj<Event, Answer>;

/**
 * What a handler gets: the caller's account, what `read` made of the request, the id of whatever it creates, the
 * request's own, and when the gateway took it (epoch milliseconds), from which on the client waits.
 */
export type Call<Input> = { account: Account; input: Input; id: string; requestId: string; receivedAt: number };

const asProblem = (error: unknown): Problem =>
  error instanceof Problem ? error : new Problem('INTERNAL_ERROR', 'The request could not be completed.');

const problemAnswers = (voice: Voice): Middleware => ({
  onError: (request) => {
    const problem = asProblem(request.error);
    if (problem !== request.error) {
      const { requestId } = request.event.requestContext;
      log('error', 'unexpected fault', { requestId, cause: causeOf(request.error) });
    }
    const { headers, ...answer } = voice(problem, request.event);
    const wait = problem.retryAfterSeconds === undefined ? {} : { 'retry-after': String(problem.retryAfterSeconds) };
    request.response = { ...answer, headers: { ...headers, ...problem.headers, ...wait } };
  },
});

/** The path of what a request made, which holds its id. An absolute URL is left out: it may be signed. */
const madeBy = (answer: Answer | null | undefined): { made?: string } => {
  const location = answer?.headers?.location;
  return typeof location === 'string' && location.startsWith('/') ? { made: location } : {};
};

const leave: middy.MiddlewareObj<Event, Answer>['after'] = (request) => {
  const { requestId, routeKey } = request.event.requestContext;
  if (request.response) {
    // an answer is what its content-type says, whatever a browser makes of its bytes
    const always = { 'x-request-id': requestId, 'x-content-type-options': 'nosniff' };
    request.response.headers = { ...request.response.headers, ...always };
  }
  log('info', 'request', {
    requestId,
    route: routeKey,
    status: request.response?.statusCode,
    ...madeBy(request.response),
  });
};

/** Logs each request by its id and by what it made, and gives the id to the client. */
export const requestLog: Middleware = { after: leave, onError: leave };

/** Lets an account's request be answered, or throws the problem that keeps it from being. */
type Admit = (account: Account, answer: () => Promise<Answer>) => Promise<Answer>;
type Read<Input> = (event: Event) => Input | Promise<Input>;
type Handle<Input> = (call: Call<Input>) => Promise<Answer>;

/**
 * The one way to build a route: authenticate a key with the scope, read the request, handle, answer. Nothing is read
 * before the key is known. Whatever is thrown becomes an answer in the API's voice. A POST honours Idempotency-Key.
 */
export const routesIn = (voice: Voice, rateHeaders: RateHeaders = rateLimitHeaders) => {
  const admitted = <Input>(admit: Admit, scope: RequiredScope, read: Read<Input>, handle: Handle<Input>) =>
    middy<Event, Answer>()
      .use(requestLog)
      .use(problemAnswers(voice))
      .handler(async (event: Event) => {
        const account = await authenticate(event.headers, scope);
        const { requestId, timeEpoch: receivedAt } = event.requestContext;
        return admit(account, async () => {
          const input = await read(event);
          return once(event, account.account_id, input, (id) => handle({ account, input, id, requestId, receivedAt }));
        });
      });
  return {
    route: <Input>(scope: RequiredScope, read: Read<Input>, handle: Handle<Input>) =>
      admitted((_, answer) => answer(), scope, read, handle),
    /** A route that makes a job: each request counts against the submits a minute of the account's tier. */
    submitRoute: <Input>(read: Read<Input>, handle: Handle<Input>) =>
      admitted(withinRate(rateHeaders), 'jobs:write', read, handle),
  };
};

export const { route, submitRoute } = routesIn(problemJson);
