/** What an amount is by the words beside or above it. `paid` and `part` are none of the three sums. */
export type Role = 'net' | 'tax' | 'total' | 'payable' | 'part' | 'none';

/** Folded words by what they make of an amount, the first that match win. */
const ROLES: readonly { role: Role; sure: number; words: RegExp }[] = [
  {
    role: 'net',
    sure: 0.9,
    words: /(?:sub-? ?total|net[a-z]*|total|summe) (?:after|nach|apres|less|abzuglich) (?:discounts?|rabatt|remise)/,
  },
  {
    role: 'part',
    sure: 1,
    words:
      /vorauszahlung|anzahlung|acompte|deposit|(?<!un)paid|bezahlt|prepaid|betaald|deja (?:paye|regle)|(?<!\d% )rabatt|discount|remise|skonto|korting|descuento|sconto|shipping|versand|frais de port|porto|gutschein|rounding|credits?$|abschlage?|zuschlage?|weight|gewicht|kapital|capital/,
  },
  {
    role: 'payable',
    sure: 0.9,
    words:
      /net a payer|zahlbetrag|zu zahlen|offener betrag|amount (?:due|payable)|balance(?: due)?|total due|due payable|somme a payer|reste a payer|te betalen|att betala|at betale|(?:total |importe )?a pagar|da pagare|netto a pagare/,
  },
  {
    role: 'net',
    sure: 0.95,
    words:
      /(?:ohne|without|excl[a-z.]*|exkl[a-z.]*|zonder|before|hors|sin|senza) *(?:\(?\d+ ?%?\)? *)?(?:vat|tva|taxe?s?|btw|iva|ust|mwst|umsatzsteuer|mehrwertsteuer|gst)/,
  },
  {
    role: 'total',
    sure: 0.95,
    words:
      /(?:incl[a-z.]*|inkl[a-z.]*|including|with) *(?:\(?\d+ ?%?\)? *)?(?:vat|tva|taxe?s?|btw|iva|ust|mwst|umsatzsteuer|mehrwertsteuer|gst)/,
  },
  {
    role: 'tax',
    sure: 0.95,
    words:
      /(?:total|summe|gesamt|betrag)[a-z ]*(?:vat|tva|btw|iva|ust|mwst|umsatzsteuer|mehrwertsteuer|sales tax|gst)(?:\W|$)|(?:ust|mwst|umsatzsteuer|mehrwertsteuer|steuer)[a-z]*\.?[ -]*(?:betrag|gesamt|summe)|(?:vat|tax|gst|hst) (?:total|amount)|(?:montant|total) (?:de la )?(?:tva|taxes?)|btw[ -]?bedrag|cuota (?:de )?iva|imposta|importe iva|tax total/,
  },
  {
    role: 'net',
    sure: 0.95,
    words:
      /netto|(?<![a-z])net(?![a-z])|(?<![a-z])h\.?t\.?(?![a-z])|hors taxe|exkl|excl|exempt|ohne (?:ust|mwst|umsatzst|steuer)|without (?:tax|vat)|before (?:tax|vat)|zonder btw|untaxed|taxable|base (?:imponible|tva|ht)|imponibile|steuerbasis|bemessungsgrundlage|basisbetrag|grondslag|tax basis|warenwert|vor steuer/,
  },
  {
    role: 'total',
    sure: 0.95,
    words:
      /brutto|(?<![a-z])t\.?t\.?c(?![a-z])|toutes taxes|iva inclu|grand total|total general|end(?:betrag|summe)|rechnungs ?(?:betrag|(?:end)?summe)|gesamt ?rechnungs|(?:invoice|factuur|facture) ?tota|tota[a-z]* (?:for this |of )?(?:invoice|facture|fattura|factura|factuur)|total payable|totale (?:documento|fattura)|gesamtbetrag|gesamtsumme|summe gesamt/,
  },
  {
    role: 'net',
    sure: 0.8,
    words:
      /sub-? ?tota|zwischen(?:summe|total)|positionssumme|summe (?:der )?positionen|warenwert|parcial|subtotaal|sous-total|line total|items total/,
  },
  {
    role: 'tax',
    sure: 0.85,
    words:
      /(?<![a-z])(?:vat|tva|btw|iva|ust|mwst|m\.w\.st|u\.st|gst|hst|pst|igst|cgst|sgst|moms)(?![a-z])|umsatzsteuer|mehrwertsteuer|(?:sales )?tax(?:es?)?(?![a-z])|steuerbetrag/,
  },
  {
    role: 'total',
    sure: 0.75,
    words:
      /(?<![a-z])(?:total|totaal|totale|tota?l?-?betrag|gesamt|summe|insgesamt|importe|sum)(?![a-z])|total amount|zu zahlender/,
  },
];

/** Says what an amount is by folded words that label it. */
export function roleOf(label: string): { role: Role; sure: number } {
  const { role, sure } = ROLES.find(({ words }) => words.test(label)) ?? { role: 'none' as const, sure: 0 };
  return { role, sure };
}
