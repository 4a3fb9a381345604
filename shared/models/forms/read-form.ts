import { hundredth } from '../layout/place';
import { openPdf, type PdfDocument } from '../pdf/document';
import { linesOf } from '../pdf/lines';
import type { Frame } from '../pdf/page';
import type { PdfEngine } from '../pdf/pdfium';
import { upright } from '../pdf/upright';
import { type FieldFacts, type FormElement, factsOf, type Option, tooltipOf } from './describe-field';
import type { FieldNames } from './names';
import { type OpenForm, openForm, type PlacedField, type WidgetPlace } from './open-form';
import { phrasesOf, printedLabel } from './printed-label';

/** A field as it is shown, with what it may be called, what can be chosen in it, and the field itself to be written to. */
export type FormField = FieldNames & { element: FormElement; options: readonly Option[]; placed: PlacedField };

export type ReadForm = OpenForm & { pageCount: number; formFields: FormField[] };

type Known = { placed: PlacedField; facts: FieldFacts; first: WidgetPlace };

/** Names what is printed beside a place; `ticked` for a check mark. */
type Labels = (place: WidgetPlace, ticked: boolean) => string | undefined;

/**
 * The fields of a form that are shown on a page, in the file's order, each with its label. Push buttons are left out.
 * Throws JobFault as `openPdf` and `openForm` do, and whatever the library does.
 */
export async function readForm(engine: PdfEngine, bytes: Uint8Array): Promise<ReadForm> {
  const pages = openPdf(engine, bytes);
  const open = await openForm(bytes);
  const known = open.fields.flatMap((placed): Known[] => {
    const facts = factsOf(placed.field);
    const first = placed.places.find((place) => place !== undefined);
    return facts === undefined || first === undefined ? [] : [{ placed, facts, first }];
  });
  const labels = labelsOf(
    pages,
    known.flatMap(({ placed }) => placed.places.filter((place) => place !== undefined)),
  );
  return { ...open, pageCount: pages.pageCount, formFields: known.map((field) => described(field, labels)) };
}

function labelsOf(pages: PdfDocument, places: readonly WidgetPlace[]): Labels {
  const numbers = [...new Set(places.map(({ page }) => page))].sort((a, b) => a - b);
  const read = pages.readPages(numbers, (page, content) => {
    const frame: Frame = { box: content.box, rotation: content.rotation };
    const boxes = new Map(
      places.filter((place) => place.page === page).map((place) => [place, upright(place.box, frame)]),
    );
    return { page, phrases: phrasesOf(linesOf(content)), boxes };
  });
  const byPage = new Map(read.flatMap((page) => ('fails' in page ? [] : [[page.page, page]])));
  return (place, ticked) => {
    const page = byPage.get(place.page);
    const box = page?.boxes.get(place);
    return page && box && printedLabel({ box, ticked }, page.phrases, [...page.boxes.values()]);
  };
}

function described({ placed, facts, first }: Known, labels: Labels): FormField {
  const id = placed.field.getName();
  const tooltip = tooltipOf(placed.field);
  const printed = labels(first, facts.type === 'checkbox');
  const label = tooltip ?? printed ?? id;
  const { left, bottom, right, top } = first.box;
  const bbox = { x1: hundredth(left), y1: hundredth(bottom), x2: hundredth(right), y2: hundredth(top) };
  const element = { id, ...facts, ...withPrintedOptions(facts, placed, labels), ...asDate(facts, label), label };
  return {
    id,
    tooltip,
    printed,
    placed,
    options: element.options ?? [],
    element: { ...element, page: first.page, bbox },
  };
}

/** A text field that is labelled as a date is one, though no script of the form says how it is written. */
const asDate = ({ type }: FieldFacts, label: string): Partial<FieldFacts> =>
  type === 'text_field' && /(^|\W)(date|dated|datum)\W*$/i.test(label) ? { type: 'date_field' } : {};

/** The options of a radio group are shown by what is printed beside their buttons. */
const withPrintedOptions = ({ type, options }: FieldFacts, { places }: PlacedField, labels: Labels) => {
  if (type !== 'radio' || options?.length !== places.length) return {};
  return {
    options: options.map(({ value, label }, index) => {
      const place = places[index];
      return { value, label: (place && labels(place, true)) ?? label };
    }),
  };
};
