import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { PROBLEM_KINDS, type Problem, problemBody } from '../../shared/domain/problems';
import { type Answer, json } from './answer';

/** How an API puts a problem on the wire: its status and its words. What may be known of limits is added to whatever it says. */
export type Voice = (problem: Problem, event: APIGatewayProxyEventV2) => Answer;

/** Planwright's own: RFC 9457. */
export const problemJson: Voice = (problem, { requestContext }) =>
  json(PROBLEM_KINDS[problem.code].status, problemBody(problem, requestContext.requestId), {
    'content-type': 'application/problem+json',
  });
