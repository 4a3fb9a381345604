/** What the document calls itself, as a pattern for folded text. */
export const DOCUMENT =
  '(?:(?:tax|vat|sales|proforma|commercial|handels|waren|kosten|schluss|teil|abschlags|sammel|einzel|storno|monats|ausgangs|voraus)[ -]?)?(?:invoice|bill|credit ?(?:note|memo)|receipt|rechnungskorrektur|rechnung|gutschrift|honorarnote|faktura(?: vat)?|facture|avoir|factuur|creditnota|fattura|nota (?:di )?credito|factura|fatura)(?![a-z])';

/** What stands between the name of a document and its number; OCR reads the degree sign as others. */
export const NUMBER_WORD = '(?:(?:numbers?|nummer|numero|num|nr|no|n°|#|id)(?![a-z])\\.?|n[.*"])';
