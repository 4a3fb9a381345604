import fontkit from '@cantoo/fontkit';
import { PDFDict, type PDFDocument, type PDFFont, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { canPrint, charactersOf } from '../fonts/characters';
import { fontBytes } from '../fonts/font-files';

/** The fonts of a filled form: gives the one that has all characters of a text, or those that none has. */
export type FormFonts = { fontFor(text: string): Promise<PDFFont | { missing: string[] }> };

const lacking = (text: string, known: ReadonlySet<string>): string[] => [
  ...new Set([...text].filter((character) => !canPrint(known, character))),
];

/** Helvetica, which every viewer has, and for what that cannot write a part of DejaVu Sans that is put into the file. */
export function formFonts(document: PDFDocument): FormFonts {
  let plain: PDFFont | undefined;
  let wide: PDFFont | undefined;
  let [plainHas, wideHas]: ReadonlySet<string>[] = [];
  return {
    async fontFor(text) {
      plain ??= offered(document, await document.embedFont(StandardFonts.Helvetica));
      plainHas ??= charactersOf(plain.getCharacterSet());
      if (lacking(text, plainHas).length === 0) return plain;
      if (wide === undefined) {
        document.registerFontkit(fontkit);
        wide = offered(document, await document.embedFont(fontBytes('regular'), { subset: true }));
      }
      wideHas ??= charactersOf(wide.getCharacterSet());
      const missing = lacking(text, wideHas);
      return missing.length === 0 ? wide : { missing };
    },
  };
}

/** Names the font among the form's resources, where a viewer looks for it once somebody goes on typing. */
function offered(document: PDFDocument, font: PDFFont): PDFFont {
  const form = document.getForm().acroForm.dict;
  const resources = dictIn(form, 'DR');
  dictIn(resources, 'Font').set(PDFName.of(font.name), font.ref);
  return font;
}

function dictIn(parent: PDFDict, name: string): PDFDict {
  const found = parent.lookup(PDFName.of(name));
  if (found instanceof PDFDict) return found;
  const made = parent.context.obj({});
  parent.set(PDFName.of(name), made);
  return made;
}
