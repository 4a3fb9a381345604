import type { Route } from '../template/model';

export type RouteMatch = { route: Route; pathParameters: Record<string, string> };

const segmentsOf = (path: string) => path.split('/').slice(1);

const isGreedy = (segment: string) => /^\{.+\+\}$/.test(segment);
const isVariable = (segment: string) => /^\{.+\}$/.test(segment);

/** How well a pattern's segment fits: the higher, the more specific. */
const rank = (segment: string) => (isGreedy(segment) ? 0 : isVariable(segment) ? 1 : 2);

/** Path variables if `path` matches `pattern`, both without query; undefined if it does not. */
export function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = segmentsOf(pattern);
  const given = segmentsOf(path);
  const greedy = isGreedy(wanted.at(-1) ?? '');
  if (greedy ? given.length < wanted.length : given.length !== wanted.length) return undefined;

  const variables: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? '';
    if (isGreedy(segment)) variables[segment.slice(1, -2)] = given.slice(index).join('/');
    else if (isVariable(segment) && value !== '') variables[segment.slice(1, -1)] = value;
    else if (segment !== value) return undefined;
  }
  return variables;
}

/** Compares segment by segment from the left; a named method goes before ANY on the same path. */
function moreSpecificFirst(a: Route, b: Route): number {
  const [aMethod = '', aPath = ''] = a.routeKey.split(' ');
  const [bMethod = '', bPath = ''] = b.routeKey.split(' ');
  const aRanks = segmentsOf(aPath).map(rank);
  const bRanks = segmentsOf(bPath).map(rank);
  for (let i = 0; i < Math.max(aRanks.length, bRanks.length); i++) {
    const difference = (bRanks[i] ?? -1) - (aRanks[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return Number(aMethod === 'ANY') - Number(bMethod === 'ANY');
}

/**
 * Chooses the route as an HTTP API does: the most specific path whose method fits, then `$default`.
 * @param path decoded, without query
 */
export function findRoute(routes: Route[], method: string, path: string): RouteMatch | undefined {
  const named = routes.filter(({ routeKey }) => routeKey !== '$default').sort(moreSpecificFirst);
  for (const route of named) {
    const [routeMethod, pattern = ''] = route.routeKey.split(' ');
    const pathParameters = routeMethod === method || routeMethod === 'ANY' ? matchPath(pattern, path) : undefined;
    if (pathParameters) return { route, pathParameters };
  }
  const fallback = routes.find(({ routeKey }) => routeKey === '$default');
  return fallback && { route: fallback, pathParameters: {} };
}
