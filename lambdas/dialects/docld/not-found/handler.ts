import { Problem } from '../../../../shared/domain/problems';
import { route } from '../routes';

export const handler = route(
  'any',
  (event) => event.requestContext.http,
  async ({ input }) => {
    throw new Problem('ROUTE_NOT_FOUND', `There is no ${input.method} ${input.path}.`);
  },
);
