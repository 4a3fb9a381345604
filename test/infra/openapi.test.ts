import { PLANWRIGHT } from '../../shared/contract/openapi/planwright';
import { DESCRIBED } from '../../shared/dialects/described';
import { templatesOf } from './templates';

const { api, dialects } = templatesOf('dev');

const deployed = (template: typeof api): string[] =>
  Object.values(template.findResources('AWS::ApiGatewayV2::Route')).map(({ Properties }) => Properties.RouteKey);

const described = (apis: (typeof PLANWRIGHT)[]): string[] =>
  apis.flatMap(({ operations }) => operations.map(({ method, path }) => `${method} ${path}`));

/** Answered without a key, and without a contract of their own: the contract itself, and its page. */
const ABOUT_THE_CONTRACT = ['GET /docs', 'GET /docs/{file}', 'GET /v1/openapi.json', 'GET /v1/openapi/{file}'];

/** Answers that there is no such route, in the vendor's words. */
const isOfNothing = (route: string): boolean => route.endsWith('/{proxy+}');

test('the contract has every route of the API stack, and no other', () => {
  expect(deployed(api).sort()).toEqual([...described([PLANWRIGHT]), ...ABOUT_THE_CONTRACT, '$default'].sort());
});

test("the vendors' contracts have every route of the dialects' stack, and no other", () => {
  const vendors = Object.values(DESCRIBED).filter((one) => one !== PLANWRIGHT);
  const routes = deployed(dialects);
  expect(routes.filter((route) => !isOfNothing(route)).sort()).toEqual(described(vendors).sort());
  expect(routes.filter(isOfNothing)).toHaveLength(vendors.length);
});
