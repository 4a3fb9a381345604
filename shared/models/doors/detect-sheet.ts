import { SURE } from '../../contract/door-result';
import type { Door, Sheet } from '../../contract/doors';
import { median } from '../median';
import type { PdfSheet } from '../pdf/page';
import type { GreyImage } from '../pdf/render';
import { displaySize } from '../sheets/display';
import { scaleOfDoors, scalesIn } from '../sheets/scale';
import { sheetLabel } from '../sheets/sheet-label';
import { doorOf, hundredths } from './door';
import { findDoors } from './find-doors';
import { doorMarks } from './marks/door-marks';
import { findRasterDoors } from './raster/find-raster-doors';

/** A page that was looked at. */
export type DetectedSheet = { doors: Door[]; sheet: Sheet };

/** The doors of a page, from top to bottom as it is shown, and what the page says of itself. `image` is that of a scanned sheet. */
export function detectSheet(sheet: PdfSheet, page: number, image?: GreyImage): DetectedSheet {
  const source = image === undefined ? 'vector' : 'raster';
  const { doors: found, circles } =
    image === undefined ? findDoors(sheet) : { doors: findRasterDoors(image, sheet), circles: [] };
  const sure = found.filter(({ confidence }) => confidence >= SURE);
  const marks = doorMarks(sure, sheet, circles);
  const widths = sure.flatMap(({ leaves }) => leaves.map(({ radius }) => radius));
  const scale = scaleOfDoors(scalesIn(sheet.words.map(({ text }) => text).join(' ')), median(widths) * sheet.userUnit);
  const doors = found
    .map((door) => doorOf(door, page, sheet, source, marks.get(door), scale))
    .sort((a, b) => a.bbox_display[1] - b.bbox_display[1] || a.bbox_display[0] - b.bbox_display[0]);
  const [width, height] = displaySize(sheet);
  return {
    doors,
    sheet: {
      page,
      ...sheetLabel(sheet),
      scale: scale ?? null,
      size: [hundredths(width), hundredths(height)],
      rotation: sheet.rotation,
      path_count: sheet.paths.count,
      path_segments: sheet.paths.segments,
      source,
      doors: doors.length,
    },
  };
}
