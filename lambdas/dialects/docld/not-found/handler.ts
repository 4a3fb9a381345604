import { addressOf, noSuchRoute } from '../../../api/no-such-route';
import { route } from '../routes';

export const handler = route('any', addressOf, noSuchRoute);
