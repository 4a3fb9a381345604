import contract from '../../../docs/openapi.json';
import { json } from '../answer';
import { publicRoute } from '../public-route';

export const handler = publicRoute(() => json(200, contract, { 'cache-control': 'public, max-age=300' }));
