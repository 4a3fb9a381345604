import { PDFDropdown, type PDFField, PDFName, PDFOptionList, PDFTextField } from '@cantoo/pdf-lib';
import type { FormFonts } from './fonts';
import type { OpenForm } from './open-form';

/** What a field shows that holds text; nothing for the others. */
const shownText = (field: PDFField): string => {
  if (field instanceof PDFTextField) return field.acroField.getValue()?.decodeText() ?? '';
  return field instanceof PDFDropdown || field instanceof PDFOptionList ? field.getSelected().join(' ') : '';
};

const isDrawn = ({ acroField }: PDFField): boolean =>
  acroField.getWidgets().some(({ dict }) => dict.has(PDFName.of('AP')));

/**
 * The file with its fields as they are now, drawn so that no viewer need do so; `flatten` makes them part of the pages.
 * A field that had no picture of its own gets one too, unless no font has its characters.
 */
export async function savedForm(
  { document, fields }: OpenForm,
  fonts: FormFonts,
  flatten: boolean,
): Promise<Uint8Array> {
  const form = document.getForm();
  for (const { field } of fields) {
    if (!field.needsAppearancesUpdate()) continue;
    const font = await fonts.fontFor(shownText(field));
    if (!('missing' in font)) field.defaultUpdateAppearances(font);
  }
  form.acroForm.dict.delete(PDFName.of('NeedAppearances'));
  if (flatten) {
    // a signature that nobody has made has no picture, and leaves nothing on the page
    for (const { field } of fields) if (!isDrawn(field)) form.removeField(field);
    form.flatten({ updateFieldAppearances: false });
  }
  return document.save({ updateFieldAppearances: false });
}
