/** Amounts are decimal strings such as "-1005.55"; sums of them are made in whole numbers, never in floats. */
const PLACES = 10;

/** The number as a whole count of 10^-10. */
export function scaled(decimal: string): bigint {
  const point = `${decimal}.`.indexOf('.');
  const part = decimal.slice(point + 1).slice(0, PLACES);
  return BigInt(decimal.slice(0, point) + part.padEnd(PLACES, '0'));
}

const ONE = 10n ** BigInt(PLACES);

/** The decimal string with as many places as it needs, but at least two. */
function decimalOf(units: bigint): string {
  const positive = units < 0n ? -units : units;
  const part = (positive % ONE).toString().padStart(PLACES, '0').replace(/0+$/, '').padEnd(2, '0');
  return `${units < 0n ? '-' : ''}${positive / ONE}.${part}`;
}

export const sumOf = (decimals: readonly string[]): string =>
  decimalOf(decimals.reduce((sum, one) => sum + scaled(one), 0n));

export const negated = (decimal: string): string => {
  if (scaled(decimal) === 0n) return decimal;
  return decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`;
};

export const productOf = (a: string, b: string): string => decimalOf((scaled(a) * scaled(b)) / ONE);

/** Whether two amounts are the same but for `tolerance`, a decimal string. */
export function agree(a: string, b: string, tolerance = '0'): boolean {
  const difference = scaled(a) - scaled(b);
  return (difference < 0n ? -difference : difference) <= scaled(tolerance);
}

export const sizeOf = (decimal: string): bigint => (scaled(decimal) < 0n ? -scaled(decimal) : scaled(decimal));
