import type { SheetClass } from '../../contract/page-classes';

/** One sentence of what was found, "" where nothing was: "Architectural floor plan, SIXTH FLOOR, at 1/4" = 1'-0"." */
export function describe({
  document_type,
  drawing_type,
  drawing_number,
  floor,
  division,
  scale,
}: Pick<SheetClass, 'document_type' | 'drawing_type' | 'drawing_number' | 'floor' | 'division' | 'scale'>): string {
  const discipline = document_type === 'OTHER' ? '' : words(document_type);
  if (document_type === 'SPECIFICATION') {
    return sentence(['specification text', division.code && `division ${division.code} ${division.name}`]);
  }
  const drawing = drawing_type === 'OTHER' || words(drawing_type) === discipline ? '' : words(drawing_type);
  return sentence([
    [discipline, drawing || (discipline && 'sheet')].filter(Boolean).join(' '),
    floor,
    drawing_number && `sheet ${drawing_number}`,
    scale === null ? '' : `at ${scale.text}`,
  ]);
}

const words = (name: string) => name.toLowerCase().replaceAll('_', ' ');

function sentence(parts: string[]): string {
  const text = parts.filter((part) => part !== '').join(', ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
