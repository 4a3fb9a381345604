/** Whose drawing a sheet is; SPECIFICATION and OTHER are no drawings, or it is not known. */
export const DOCUMENT_TYPES = [
  'GENERAL',
  'HAZARDOUS_MATERIALS',
  'SURVEY',
  'GEOTECHNICAL',
  'CIVIL',
  'LANDSCAPE',
  'STRUCTURAL',
  'ARCHITECTURAL',
  'INTERIORS',
  'EQUIPMENT',
  'FIRE_PROTECTION',
  'PLUMBING',
  'MECHANICAL',
  'ELECTRICAL',
  'TELECOMMUNICATIONS',
  'SPECIFICATION',
  'OTHER',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** What a drawing shows. */
export const DRAWING_TYPES = [
  'FLOOR_PLAN',
  'ENLARGED_PLAN',
  'DEMOLITION_PLAN',
  'LIFE_SAFETY_PLAN',
  'REFLECTED_CEILING_PLAN',
  'ROOF_PLAN',
  'FOUNDATION_PLAN',
  'FRAMING_PLAN',
  'SITE_PLAN',
  'ELEVATION',
  'SECTION',
  'DETAIL',
  'SCHEDULE',
  'DIAGRAM',
  'PERSPECTIVE',
  'GENERAL',
  'OTHER',
] as const;
export type DrawingType = (typeof DRAWING_TYPES)[number];
