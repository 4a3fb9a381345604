import { xAt, yAt } from './points';

export type Circle = { x: number; y: number; radius: number };

/**
 * The circle nearest to points `from` to `to` (inclusive, x y pairs) in the least-squares sense of Kasa (1976):
 * it minimises the error of x^2 + y^2 + Dx + Ey + F. Undefined for points on a line.
 */
export function fitCircle(points: ArrayLike<number>, from: number, to: number): Circle | undefined {
  const count = to - from + 1;
  let [meanX, meanY] = [0, 0];
  for (let index = from; index <= to; index += 1) {
    meanX += xAt(points, index) / count;
    meanY += yAt(points, index) / count;
  }
  let [uu, uv, vv, uz, vz] = [0, 0, 0, 0, 0];
  for (let index = from; index <= to; index += 1) {
    const u = xAt(points, index) - meanX;
    const v = yAt(points, index) - meanY;
    const z = u * u + v * v;
    uu += u * u;
    uv += u * v;
    vv += v * v;
    uz += u * z;
    vz += v * z;
  }
  const determinant = uu * vv - uv * uv;
  if (Math.abs(determinant) < 1e-9 * (uu + vv) ** 2) return undefined;
  const x = (uz * vv - vz * uv) / (2 * determinant);
  const y = (vz * uu - uz * uv) / (2 * determinant);
  return { x: x + meanX, y: y + meanY, radius: Math.sqrt(x * x + y * y + (uu + vv) / count) };
}

/** How far the worst of the points lies from the circle. */
export function deviation({ x, y, radius }: Circle, points: ArrayLike<number>, from: number, to: number): number {
  let worst = 0;
  for (let index = from; index <= to; index += 1) {
    const distance = Math.hypot(xAt(points, index) - x, yAt(points, index) - y);
    worst = Math.max(worst, Math.abs(distance - radius));
  }
  return worst;
}
