type Parameters = Readonly<Record<string, string | number | null | undefined>>;

/** `?name=value&…` of what is given; empty when nothing is. */
export function queryOf(parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined) query.set(name, String(value));
  }
  return query.size === 0 ? '' : `?${query}`;
}
