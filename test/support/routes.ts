import { PLANWRIGHT } from '../../shared/contract/openapi/planwright';

const SOME_ID = '0199a7b2-0000-7000-8000-000000000000';

/** The path with ids where it wants them: `ids` by the parameter's name, a job's or document's is that of nothing otherwise. */
export const pathWith = (path: string, ids: Readonly<Record<string, string>> = {}): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? (name.endsWith('_id') ? SOME_ID : '1'));

const described = PLANWRIGHT.operations.map(({ method, path, scope }) => [method, pathWith(path), scope] as const);

/** Every route of the contract, with an id where its path wants one, and the scope that it asks of a key. */
export const everyRoute = [...described, ['GET', '/nowhere', 'any'] as const];
