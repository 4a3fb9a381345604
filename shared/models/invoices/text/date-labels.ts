import { DOCUMENT, NUMBER_WORD } from './document-words';

/** Folded words that lead to a date; `sure` from 0 to 1. */
export type Label = { pattern: RegExp; sure: number };

/** Of the invoice. */
export const ISSUE: readonly Label[] = [
  {
    pattern:
      /(?<![a-z])(?:invoice|inv\.?|bill|billing|issue|document|credit note|tax point|statement) ?date(?![a-z])|(?<![a-z])date of (?:the )?(?:invoice|issue)|date issued|issued on|(?<![a-z])invoiced? on(?![a-z])/g,
    sure: 0.95,
  },
  {
    pattern:
      /(?:rechnungs|(?<![a-z])(?:rg|re|rech)\.?|beleg|ausstellungs|gutschrifts|faktur(?:a|ier)|dokument(?:en)?)[ -]?datum/g,
    sure: 0.95,
  },
  { pattern: /date (?:de |de la |d')?(?:facture|facturation|emission|l'avoir|avoir)(?! associee)/g, sure: 0.95 },
  { pattern: /(?:factuur|nota) ?datum|datum factuur/g, sure: 0.95 },
  { pattern: /fecha (?:de )?(?:la )?(?:factura|emision|expedicion)/g, sure: 0.95 },
  {
    pattern: /data (?:della |di |da |de )?(?:fattura|emissione|emissao|documento|fatura|wystawienia)|fakturadato/g,
    sure: 0.95,
  },
  // the document's own number stands between: a reference to an order has words there
  {
    pattern: new RegExp(
      `${DOCUMENT}(?: ?\\(\\d{3}\\))?,? ?${NUMBER_WORD}?[ :]*(?:[a-z]{0,6}[\\w/._-]*\\d[\\w/._-]*,?)? (?:vom|von|dated|du|of|del|van|de|d\\.d\\.)(?= ?\\d| [a-z]{3,9}\\.? \\d| *$)`,
      'g',
    ),
    sure: 0.9,
  },
  {
    pattern:
      /^(?:dated?|datum|fecha|data|issued|emise? le)(?= *:?$| *: | +\d)|(?<=\d[a-z/-]{0,3},? )(?:date|datum|fecha|data)(?= ?: ?\d)/g,
    sure: 0.7,
  },
  { pattern: /^[a-z .-]{3,30}, (?:den|le|the)(?= *:?$| *\d)/g, sure: 0.75 },
];
export const DUE: readonly Label[] = [
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
  {
    pattern:
      /vervaldatum|forfallodatum|forfaldsdato|(?:uiterste )?betaaldatum|te betalen (?:voor|uiterlijk)|betalen voor/g,
    sure: 0.92,
  },
  { pattern: /(?:fecha (?:de )?)?vencimiento|(?:data (?:di )?)?scadenza|(?:data de )?vencimento/g, sure: 0.92 },
];
export const DELIVERY: readonly Label[] = [
  {
    pattern:
      /(?<![a-z])(?:delivery|service|supply|ship(?:ping|ment)?) ?date(?![a-z])|date of (?:delivery|supply|service)/g,
    sure: 0.9,
  },
  { pattern: /(?:liefer|leistungs)[ -]?datum|liefer- und [a-z]+datum|lieferung am|leistungszeitpunkt/g, sure: 0.9 },
  { pattern: /date de (?:livraison|prestation)|(?:lever|leverings)datum/g, sure: 0.9 },
  { pattern: /fecha (?:de )?entrega|data (?:di )?consegna/g, sure: 0.9 },
];
