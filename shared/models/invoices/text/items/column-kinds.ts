export type ColumnKind =
  | 'description'
  | 'quantity'
  | 'unit'
  | 'unit_price'
  | 'net_amount'
  | 'gross_amount'
  | 'tax_rate'
  | 'article'
  | 'position'
  | 'other';

/** Folded words at the head of a column, the first that match win. */
const KINDS: readonly { kind: ColumnKind; words: RegExp }[] = [
  {
    kind: 'other',
    words:
      /rabatt|discount|remise|(?<![a-z])rem\b|korting|descuento|sconto|(?:vat|tax|tva|btw|ust|mwst|steuer)[ .-]*(?:amount|betrag|bedrag)|montant tva|service date|datum|(?<![a-z])dat[ae](?![a-z])|basis|vke|^(?:base )?tax$/,
  },
  { kind: 'gross_amount', words: /brutto|gross|(?:incl|inkl)[a-z.]*|ttc/ },
  {
    kind: 'position',
    words: /^(?:pos(?:ition)?\.?|#|lfd\.?.*|line|ligne|nr\.?|no\.?|n°|item no\.?|s\.?no\.?|sl\.?.*)$/,
  },
  {
    kind: 'tax_rate',
    words:
      /%|steuersatz|(?<![a-z])(?:ust|mwst|vat|tva|btw|iva|gst)\.?(?: ?(?:rate|satz|code))?\.?$|tax ?(?:rate|code)|taux|tipo iva|aliquota/,
  },
  {
    kind: 'quantity',
    words:
      /(?<![a-z])(?:qty|quantity|menge|anzahl|quantites?|qte|aantal|hoeveelheid|cantidad|cant|quantita|qta|hours|hrs|stunden|std|stk|units(?= |$)(?! price| cost| preis))/,
  },
  {
    kind: 'unit',
    words:
      /^(?:unite? (?:for|pour) .*|unit|einheit|meng\.?-? ?einheit|mengeneinheit|unite|eenheid|unidad|u\.?m\.?|uom|me)$/,
  },
  {
    kind: 'unit_price',
    words:
      /unit (?:price|cost)|unit price|price|einzel|stuckpreis|preis|(?<![a-z])prix|p\.? ?u\.?|prijs|precio|prezzo|(?<![a-z])rate(?![a-z])|tarief|e-preis|cost each/,
  },
  {
    kind: 'net_amount',
    words:
      /amount|betrag|gesamt|zeilen|wert|entgelt|(?<![a-z])total|montant|bedrag|totaal|importe|importo|totale|summe|ht$/,
  },
  {
    kind: 'article',
    words:
      /art(?:ikel|icle)?\.?[ -]*(?:nr|no|num|code)|sku|gtin|ean|code|refer|item (?:no|number|#)|product (?:no|code)/,
  },
  {
    kind: 'description',
    words:
      /descri|designation|bezeichnung|beschreib|artikel|article|produ[ck]t|item|omschrijving|leistung|service|title|details?|concepto|prestation|libelle|text|particulars|activity|position/,
  },
];

const WITHOUT_TAX =
  /(?:ohne|excl[a-z.]*|exkl[a-z.]*|hors|zonder|without|before|net of) ?(?:vat|tva|tax(?:es?)?|btw|iva|ust|mwst|gst)\.?/;

/** What stands under a head of these folded words. */
export function kindOf(folded: string): ColumnKind {
  const head = folded
    .replace(/[\s:]+/g, ' ')
    .replace(WITHOUT_TAX, '')
    .trim();
  return KINDS.find(({ words }) => words.test(head))?.kind ?? 'other';
}
