import { addressOf, noSuchRoute } from '../no-such-route';
import { route } from '../route';

export const handler = route('any', addressOf, noSuchRoute);
