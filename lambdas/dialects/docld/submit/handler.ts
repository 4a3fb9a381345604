import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { Problem } from '../../../../shared/domain/problems';
import { invalidField } from '../../../api/parse';
import { placeJob } from '../../../api/submit';
import { awaitEnd } from '../../await-end';
import { submitRoute } from '../routes';
import { bodyOf } from './body';
import { findInput } from './find-input';
import { KINDS } from './kinds';
import { submitAnswer } from './submit-answer';

/** Bytes; a row and an execution's state hold them, beside much else, in 256 kB. */
const MOST_PARAMS = 150_000;

const read = async (event: APIGatewayProxyEventV2) => {
  const { routeKey } = event.requestContext;
  const kind = KINDS[routeKey];
  if (!kind) throw new Problem('ROUTE_NOT_FOUND', `There is no ${routeKey}.`);
  const { fields, file } = await bodyOf(event);
  return { ...kind(fields, file), waits: !routeKey.endsWith('/async') };
};

/** The submits: they differ in what they ask, and in the model that does it. */
export const handler = submitRoute(read, async (call) => {
  const { account, input, id, receivedAt } = call;
  const { request, model, source, work, waits } = input;
  const found = await findInput(call, source);
  const { params, pages } = work(found);
  if (Buffer.byteLength(JSON.stringify(params)) > MOST_PARAMS) {
    throw invalidField('(body)', `what is asked for must have at most ${MOST_PARAMS} bytes`);
  }
  const placed = await placeJob(account, {
    jobId: id,
    model,
    document: found.document,
    params,
    pages,
    pageRanges: [],
    priority: undefined,
    startBy: undefined,
    webhookUrl: request.webhook_url,
    webhookEvents: undefined,
    dialect: 'docld',
    inputUrl: found.inputUrl,
    cache: 'use',
    receivedAt,
  });
  return submitAnswer(waits ? await awaitEnd(placed, receivedAt) : placed);
});
