import { PDFDocument, type PDFField, PDFName, type PDFWidgetAnnotation } from '@cantoo/pdf-lib';
import { JobFault } from '../../domain/job-fault';
import { analysed } from '../pdf/analysed';
import type { Box } from '../pdf/words';

/** Where a widget of a field is shown: its page (1-based) and its box in PDF user space. */
export type WidgetPlace = { page: number; box: Box };

/** A field and where its widgets are shown, one for each; undefined for one that lies on no page. */
export type PlacedField = { field: PDFField; places: (WidgetPlace | undefined)[] };

export type OpenForm = { document: PDFDocument; fields: PlacedField[]; xfa: boolean };

/** Work on a form by the library, which throws errors of all kinds at what other software wrote. Throws JobFault PDF_CORRUPT for these. */
export async function onForm<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof JobFault) throw error;
    throw new JobFault('PDF_CORRUPT', `The form cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * Opens a PDF to read and write its form. It must have been opened by `openPdf` before, which refuses what is locked.
 * An XFA form in it is dropped: it would hide what is written into the fields. Throws JobFault PDF_TOO_COMPLEX when its
 * fields take too long to list.
 */
export async function openForm(bytes: Uint8Array): Promise<OpenForm> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, password: '' });
  return analysed(() => listFields(document));
}

function listFields(document: PDFDocument): OpenForm {
  const xfa = document.catalog.AcroForm()?.delete(PDFName.of('XFA')) ?? false;
  const placeOf = placesIn(document);
  const fields = document
    .getForm()
    .getFields()
    .map((field) => ({ field, places: field.acroField.getWidgets().map(placeOf) }));
  return { document, fields, xfa };
}

/** Finds the page of a widget by the lists of the pages; the widget's own word for it is optional. */
function placesIn(document: PDFDocument) {
  const pageOf = new Map(
    document
      .getPages()
      .flatMap(({ node }, index) =>
        (node.Annots()?.asArray() ?? []).map((annotation) => [document.context.lookup(annotation), index + 1] as const),
      ),
  );
  return (widget: PDFWidgetAnnotation): WidgetPlace | undefined => {
    const page = pageOf.get(widget.dict);
    if (page === undefined) return undefined;
    const { x, y, width, height } = widget.getRectangle();
    const [left, right] = [Math.min(x, x + width), Math.max(x, x + width)];
    const [bottom, top] = [Math.min(y, y + height), Math.max(y, y + height)];
    return { page, box: { left, bottom, right, top } };
  };
}
