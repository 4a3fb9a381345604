export const SCOPES = ['documents:write', 'documents:read', 'jobs:write', 'jobs:read'] as const;
export type Scope = (typeof SCOPES)[number];

/** What a route asks of a key: a scope, or only that it is valid. */
export type RequiredScope = Scope | 'any';

/** Whether a key with the scopes `granted` may use a route that asks for `required`. */
export const permits = (granted: readonly Scope[], required: RequiredScope): boolean =>
  required === 'any' || granted.includes(required);
