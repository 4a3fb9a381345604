import { PLANWRIGHT } from '../../shared/contract/openapi/planwright';
import { templatesOf } from './templates';

const { api } = templatesOf('dev');

/** Answered without a key, and without a contract of their own: the contract itself, and its page. */
const ABOUT_THE_CONTRACT = ['GET /docs', 'GET /docs/{file}', 'GET /v1/openapi.json'];

test('the contract has every route of the API stack, and no other', () => {
  const deployed = Object.values(api.findResources('AWS::ApiGatewayV2::Route')).map(
    ({ Properties }) => Properties.RouteKey,
  );
  const described = PLANWRIGHT.operations.map(({ method, path }) => `${method} ${path}`);
  expect(deployed.sort()).toEqual([...described, ...ABOUT_THE_CONTRACT, '$default'].sort());
});
