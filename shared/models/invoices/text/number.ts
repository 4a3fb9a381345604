import type { Field } from '../../layout/field';
import { type LabelHit, labelHits, placesOf, wordsAt } from '../../layout/label-hits';
import { fieldOf, weighed } from '../../layout/place';
import type { Row } from '../../layout/rows';
import { datesIn } from '../../values/dates';
import { DOCUMENT, NUMBER_WORD } from './document-words';

/** What stands before a number that the document is known by; `sure` from 0 to 1. */
const LABELS: readonly { pattern: RegExp; sure: number }[] = [
  { pattern: new RegExp(`(?<![a-z])${DOCUMENT}[ -]*(?:\\(\\d{3}\\) *)?(?:-|/)? ?${NUMBER_WORD}`, 'g'), sure: 0.95 },
  {
    pattern: new RegExp(`(?<![a-z])(?:numero|n°|n[or]\\.?|num\\.?) ?(?:de |d'|di |della |de la |da )?${DOCUMENT}`, 'g'),
    sure: 0.95,
  },
  {
    pattern: /(?<![a-z])(?:rechnungs|faktura|gutschrifts?|gutschriften|rg|re|rech)[.-]* ?(?:nr|nummer|no)(?![a-z])\.?/g,
    sure: 0.95,
  },
  { pattern: /(?<![a-z])(?:factuur|creditnota)[ -]?(?:nummer|nr)(?![a-z])\.?/g, sure: 0.95 },
  { pattern: /(?<![a-z])inv(?:oice)?[ .]*(?:no|nr|num|ref|#|reference)(?![a-z])\.?/g, sure: 0.9 },
  // the title of the document: its number follows at once, or the title is a label of its own
  {
    pattern: new RegExp(
      `(?<![a-z])${DOCUMENT}(?: ?\\(\\d{3}\\))?(?= ?[:#]? ?[a-z]{0,5}[-_/]?\\d|\\W+${NUMBER_WORD})|^${DOCUMENT}(?: ?\\(\\d{3}\\))? *:?$`,
      'g',
    ),
    sure: 0.85,
  },
  { pattern: /(?<![a-z])(?:beleg|dokument(?:en)?|vorgangs)[ -]?(?:nr|nummer)(?![a-z])\.?/g, sure: 0.8 },
  {
    pattern: /(?<![a-z])(?:document|doc|documento|statement)\.? ?(?:no|nr|number|numero|n°|#|id)(?![a-z])\.?/g,
    sure: 0.75,
  },
];
/** A purchase order is known by its own number; on an invoice that number is another's. */
const ORDER_LABELS =
  /(?<![a-z])(?:purchase order|bestellung|bon de commande|order)(?: ?(?:id|no|nr|number|n°|#))?(?![a-z])\.?/g;

// numbers of other documents: the invoice that a credit note corrects, the customer's, a delivery's
const OF_ANOTHER =
  /(?:associe|original|ursprung|urspruengl|preceding|previous|vorherig|related|liee?\b|korrigiert|corrected|rectif|zu |your |ihre |votre |against |payee? |numero de client|customer|kunden|besteller|supplier|per )[a-z' ]*$/;
const AFTER_LABEL = /^[\s:.#°º)-]*(?:(?:nr|no|n°|num|number|nummer)(?![a-z])[\s.:#°]*)?/i;
// letters may stand apart from the digits: "A 5567"
const IDENTIFIER = /^(?:\p{Lu}{1,4} (?=\d))?[\p{L}\d][\p{L}\d/_.-]*(?: ?[/-] ?\d[\p{L}\d/_.-]*)*/u;

type Candidate = { field: Field; sure: number };

/** The number that the document is known by; null when no label leads to one. */
export function findNumber(rows: readonly Row[]): Field | null {
  const candidates = LABELS.flatMap(({ pattern, sure }) => candidatesOf(rows, pattern, sure));
  const isInvoice = rows.some(({ folded }) => new RegExp(`(?<![a-z])${DOCUMENT}`).test(folded));
  const [best] = sorted(isInvoice ? candidates : [...candidates, ...candidatesOf(rows, ORDER_LABELS, 0.5)]);
  if (best === undefined) return null;
  const others = sorted(candidates).filter(({ sure, field }) => sure === best.sure && field.value !== best.field.value);
  return weighed(best.field, others.length > 0 ? 0.8 : 1);
}

const sorted = (candidates: readonly Candidate[]) => [...candidates].sort((a, b) => b.sure - a.sure);

function candidatesOf(rows: readonly Row[], pattern: RegExp, sure: number): Candidate[] {
  return labelHits(rows, pattern).flatMap((hit) => {
    if (OF_ANOTHER.test(hit.cell.folded.slice(0, hit.start))) return [];
    const field = numberAt(rows, hit, sure);
    return field === undefined ? [] : [{ field, sure: field.confidence }];
  });
}

function numberAt(rows: readonly Row[], hit: LabelHit, sure: number): Field | undefined {
  for (const place of placesOf(rows, hit)) {
    const after = place.cell.text.slice(place.from);
    const written = after.replace(AFTER_LABEL, '');
    const found = IDENTIFIER.exec(written)?.[0].replace(/[.\-_/]+$/, '');
    if (found === undefined || !isIdentifier(found, written)) continue;
    const start = place.from + after.length - written.length;
    const words = wordsAt(place, start, start + found.length);
    return fieldOf(found.replace(/ ?([/-]) ?/g, '$1'), sure * place.share, words, place.row.on);
  }
  return undefined;
}

/** Whether a text is a number of a document: it holds a digit, and is no date, amount, percentage or page of pages. */
function isIdentifier(found: string, after: string): boolean {
  if (!/\d/.test(found) || found.length > 40) return false;
  const rest = after.slice(found.length);
  if (/^ ?(?:%|€|\$|£)/.test(rest) || /^[.,]\d/.test(rest) || /^\d{1,3}(?:[.,]\d{3})*[.,]\d{2}$/.test(found))
    return false;
  if (/^\d{1,2}$/.test(found) && /^ ?(?:of|von|de|\/|\.|days|tage|jours|dagen)/i.test(rest)) return false;
  return !datesIn(after.slice(0, 30)).some(
    ({ start, end }) => start === 0 && end >= found.length && !/^\d{8}$/.test(found),
  );
}
