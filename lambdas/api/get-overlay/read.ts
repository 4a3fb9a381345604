import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { overlayPath, overlayQuery } from '../../../shared/contract/overlay';
import type { OverlayFormat } from '../../../shared/models/doors/overlay/overlay';
import { pathOf, queryOf } from '../parse';

/** The format an Accept header asks for: SVG where it names that, and neither PNG nor any image, as browsers do. */
export const acceptedFormat = (accept = ''): OverlayFormat =>
  accept.includes('image/svg+xml') && !/image\/png|\*/.test(accept) ? 'svg' : 'png';

export const read = (event: APIGatewayProxyEventV2) => {
  const { job_id, page } = pathOf(overlayPath, 'JOB_NOT_FOUND')(event);
  const { format = acceptedFormat(event.headers.accept), ...rest } = queryOf(overlayQuery)(event);
  return { job_id, page: Number(page), format, ...rest, knownTags: event.headers['if-none-match'] };
};
