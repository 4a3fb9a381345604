/** A layer of doors: "A-DOOR", "A-DOOR-INTR", "Doors", "xref|A-DR" (US National CAD Standard and what offices make of it). */
export const isDoorLayer = (name: string): boolean =>
  /(?:^|[^a-z])(?:doors?|drs?)(?:$|[^a-z])/i.test(name) &&
  !/(?:iden|tag|text|anno|dims?|head|hdr|symb|numb)/i.test(name);
