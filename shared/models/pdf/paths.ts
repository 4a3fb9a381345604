import { layerReader } from './layers';
import { IDENTITY, type Matrix, multiply } from './matrix';
import { type NumberList, numberList } from './number-list';
import { PageTooComplex } from './page-fault';
import type { Pdfium } from './pdfium';

/**
 * The paths of a page in the order they are drawn, form XObjects among them, in PDF user space: points, origin
 * bottom-left, /Rotate not applied, CropBox not subtracted. Flat arrays: a sheet can have a million segments.
 */
export type Paths = {
  /** How many path objects there are, and how many segments in them. */
  count: number;
  segments: number;
  /** Straight segments: x1 y1 x2 y2 each. */
  lines: Float32Array;
  /** Cubic Bezier segments: x y of start, two control points and end each. */
  curves: Float32Array;
  /** For the straight segments and for the curves, the layer each lies on: a number of `layers`, 0 for none. */
  lineLayers: Float32Array;
  curveLayers: Float32Array;
  /** The names of the CAD layers (optional content groups), by number. */
  layers: ReadonlyMap<number, string>;
};

const PATH_OBJECT = 2;
const FORM_OBJECT = 5;
const LINE_TO = 0;
const BEZIER_TO = 1;
const SCRATCH_BYTES = 24;
const MAX_NESTING = 32;

/**
 * Reads the paths of a loaded page: linear in their number, a form once for each time it is drawn.
 * Throws PageTooComplex when they have more than `most` segments.
 */
export function readPaths(pdfium: Pdfium, page: number, most: number): Paths {
  const { exports, view } = pdfium;
  const scratch = exports.malloc(SCRATCH_BYTES);
  const layers = layerReader(pdfium);
  const [lines, curves, lineLayers, curveLayers] = [numberList(), numberList(), numberList(), numberList()];
  let count = 0;
  let segments = 0;

  const read = (index: number): number => view().getFloat32(scratch + 4 * index, true);

  const matrixOf = (object: number, outer: Matrix): Matrix => {
    exports.FPDFPageObj_GetMatrix(object, scratch);
    return multiply([read(0), read(1), read(2), read(3), read(4), read(5)], outer);
  };

  const addPath = (path: number, [a, b, c, d, e, f]: Matrix, layer: number): void => {
    const size = exports.FPDFPath_CountSegments(path);
    count += 1;
    segments += size;
    if (segments > most) throw new PageTooComplex('too many path segments');
    const bezier = [0, 0, 0, 0];
    let x = 0;
    let y = 0;
    let controls = 0;
    for (let index = 0; index < size; index += 1) {
      const segment = exports.FPDFPath_GetPathSegment(path, index);
      exports.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
      const localX = read(0);
      const localY = read(1);
      const toX = a * localX + c * localY + e;
      const toY = b * localX + d * localY + f;
      const type = exports.FPDFPathSegment_GetType(segment);
      if (type === BEZIER_TO && controls < 4) {
        bezier[controls] = toX;
        bezier[controls + 1] = toY;
        controls += 2;
        continue;
      }
      if (type === BEZIER_TO) {
        pushCurve(curves, x, y, bezier, toX, toY);
        curveLayers.push(layer);
        controls = 0;
      } else if (type === LINE_TO) {
        pushLine(lines, x, y, toX, toY);
        lineLayers.push(layer);
      }
      x = toX;
      y = toY;
    }
  };

  const walk = (get: (index: number) => number, size: number, outer: Matrix, outerLayer: number, depth: number) => {
    for (let index = 0; index < size; index += 1) {
      const object = get(index);
      const type = exports.FPDFPageObj_GetType(object);
      if (type !== PATH_OBJECT && type !== FORM_OBJECT) continue;
      const layer = layers.of(object) ?? outerLayer;
      const matrix = matrixOf(object, outer);
      if (type === PATH_OBJECT) addPath(object, matrix, layer);
      else if (depth < MAX_NESTING) {
        const inside = exports.FPDFFormObj_CountObjects(object);
        walk((child) => exports.FPDFFormObj_GetObject(object, child), inside, matrix, layer, depth + 1);
      }
    }
  };

  walk((index) => exports.FPDFPage_GetObject(page, index), exports.FPDFPage_CountObjects(page), IDENTITY, 0, 0);
  exports.free(scratch);
  return {
    count,
    segments,
    lines: lines.done(),
    curves: curves.done(),
    lineLayers: lineLayers.done(),
    curveLayers: curveLayers.done(),
    layers: layers.names(),
  };
}

function pushLine(lines: NumberList, x1: number, y1: number, x2: number, y2: number): void {
  lines.push(x1);
  lines.push(y1);
  lines.push(x2);
  lines.push(y2);
}

function pushCurve(curves: NumberList, x: number, y: number, controls: number[], toX: number, toY: number): void {
  curves.push(x);
  curves.push(y);
  for (const value of controls) curves.push(value);
  curves.push(toX);
  curves.push(toY);
}
