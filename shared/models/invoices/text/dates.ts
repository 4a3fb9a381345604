import type { Field, Warning } from '../invoice';
import { type LabelHit, labelHits, placesOf, wordsAt } from '../layout/label-hits';
import { fieldOf } from '../layout/place';
import type { Row } from '../layout/rows';
import { type DateOrder, datesIn } from '../values/dates';
import { DOCUMENT, NUMBER_WORD } from './document-words';

type Label = { pattern: RegExp; sure: number };

const ISSUE: readonly Label[] = [
  {
    pattern:
      /(?<![a-z])(?:invoice|bill|billing|issue|document|credit note|tax point|statement) ?date(?![a-z])|(?<![a-z])date of (?:the )?(?:invoice|issue)|date issued|issued on|(?<![a-z])invoiced? on(?![a-z])/g,
    sure: 0.95,
  },
  { pattern: /(?:rechnungs|beleg|ausstellungs|gutschrifts|faktur(?:a|ier)|dokument(?:en)?)[ -]?datum/g, sure: 0.95 },
  { pattern: /date (?:de |de la |d')?(?:facture|facturation|emission|l'avoir|avoir)(?! associee)/g, sure: 0.95 },
  { pattern: /(?:factuur|nota) ?datum|datum factuur/g, sure: 0.95 },
  { pattern: /fecha (?:de )?(?:la )?(?:factura|emision|expedicion)/g, sure: 0.95 },
  { pattern: /data (?:della |di |da )?(?:fattura|emissione|documento|fatura)/g, sure: 0.95 },
  // the document's own number stands between: a reference to an order has words there
  {
    pattern: new RegExp(
      `${DOCUMENT}(?: ?\\(\\d{3}\\))?,? ?${NUMBER_WORD}?[ :]*(?:[a-z]{0,6}[\\w/._-]*\\d[\\w/._-]*,?)? (?:vom|von|dated|du|of|del|van|de|d\\.d\\.)(?= ?\\d| [a-z]{3,9}\\.? \\d)`,
      'g',
    ),
    sure: 0.9,
  },
  { pattern: /^(?:dated?|datum|fecha|data|issued)(?= *:?$| *: | +\d)/g, sure: 0.7 },
  { pattern: /^[a-z .-]{3,30}, (?:den|le|the)(?= *:?$| *\d)/g, sure: 0.75 },
];
const DUE: readonly Label[] = [
  { pattern: /^(?:due|fallig|echeance)(?= *:?$| *: )/g, sure: 0.85 },
  {
    pattern:
      /(?<![a-z])(?:due date|date due|payment due|due (?:by|on)|amount due on|pay by|payable (?:by|until)|payment date)(?![a-z])/g,
    sure: 0.92,
  },
  {
    pattern:
      /falligkeits?(?:datum)?|fallig(?: am| bis| zum)|zahlbar (?:bis|.{0,40}? bis)(?: zum)?|zahlungsziel|bitte .{0,25}?(?:bis zum|bis)(?= ?\d)/g,
    sure: 0.9,
  },
  {
    pattern:
      /(?:date d'|date limite d')?echeance|date limite (?:de )?(?:paiement|reglement)(?: le)?|payable (?:le|avant le)/g,
    sure: 0.92,
  },
  { pattern: /vervaldatum|(?:uiterste )?betaaldatum|te betalen (?:voor|uiterlijk)|betalen voor/g, sure: 0.92 },
  { pattern: /(?:fecha (?:de )?)?vencimiento|(?:data (?:di )?)?scadenza|(?:data de )?vencimento/g, sure: 0.92 },
];
const DELIVERY: readonly Label[] = [
  {
    pattern:
      /(?<![a-z])(?:delivery|service|supply|ship(?:ping|ment)?) ?date(?![a-z])|date of (?:delivery|supply|service)/g,
    sure: 0.9,
  },
  { pattern: /(?:liefer|leistungs)[ -]?datum|liefer- und [a-z]+datum|lieferung am|leistungszeitpunkt/g, sure: 0.9 },
  { pattern: /date de (?:livraison|prestation)|(?:lever|leverings)datum/g, sure: 0.9 },
  { pattern: /fecha (?:de )?entrega|data (?:di )?consegna/g, sure: 0.9 },
];
const NEAR = 16; // letters between a label and its date: "(dd.mm.yyyy):"
const PLACE = /^\p{L}[\p{L} .-]{1,30}, *$/u; // "Zürich, 5. Januar 2031"
const TOP_SHARE = 0.4; // of the first page: where a letter's date stands

export type FoundDates = {
  issue_date: Field | null;
  due_date: Field | null;
  delivery_date: Field | null;
  warnings: Warning[];
};

/** The dates that labels lead to. `order` decides 03/04/2024; without it such a date is unknown, and said to be. */
export function findDates(rows: readonly Row[], order: DateOrder | undefined): FoundDates {
  const ambiguous: string[] = [];
  const find = (labels: readonly Label[]): Field | null => {
    const found = labels.flatMap(({ pattern, sure }) =>
      labelHits(rows, pattern).flatMap((hit) => dateAt(rows, hit, sure, order) ?? []),
    );
    const [best] = found.sort((a, b) => b.confidence - a.confidence);
    if (best !== undefined && best.value === null) ambiguous.push(hitText(best));
    return best === undefined || best.value === null ? null : { ...best, value: best.value };
  };
  const due_date = find(DUE);
  const delivery_date = find(DELIVERY);
  const issue_date = find(ISSUE) ?? letterDate(rows, order, [due_date, delivery_date]);
  const warnings = ambiguous.map(
    (where): Warning => ({
      code: 'DATE_AMBIGUOUS',
      message: `The date on page ${where} could be read day first or month first, and nothing on the document says which.`,
    }),
  );
  return { issue_date, due_date, delivery_date, warnings };
}

const hitText = ({ page }: Field<string | null>) => String(page);

function dateAt(
  rows: readonly Row[],
  hit: LabelHit,
  sure: number,
  order: DateOrder | undefined,
): Field<string | null> | undefined {
  for (const place of placesOf(rows, hit)) {
    const after = place.cell.text.slice(place.from);
    const [date] = datesIn(after, order);
    if (date === undefined || date.start > NEAR) continue;
    const words = wordsAt(place, place.from + date.start, place.from + date.end);
    return fieldOf(date.iso, sure * place.share, words, place.row.on);
  }
  return undefined;
}

/** The one date that stands alone at the head of the first page, as a letter has it. */
function letterDate(
  rows: readonly Row[],
  order: DateOrder | undefined,
  taken: readonly (Field | null)[],
): Field | null {
  const [first] = rows;
  if (first === undefined) return null;
  const { box } = first.on;
  const floor = first.top - TOP_SHARE * Math.max(box.top - box.bottom, box.right - box.left);
  const alone = rows
    .filter(({ on, bottom }) => on.page === first.on.page && bottom > floor)
    .flatMap((row) =>
      row.cells.flatMap((cell) => {
        const [date] = datesIn(cell.text, order);
        if (date === undefined || date.iso === null) return [];
        const before = cell.text.slice(0, date.start).replace(PLACE, '');
        const rest = before + cell.text.slice(date.end);
        if (/[\p{L}\d]{4}/u.test(rest) || taken.some((field) => field?.value === date.iso)) return [];
        return [fieldOf(date.iso, 0.5, cell.words, row.on)];
      }),
    );
  const [only] = alone;
  return only !== undefined && alone.every(({ value }) => value === only.value) ? only : null;
}
