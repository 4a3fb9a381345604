import type { z } from 'zod/mini';
import type { FieldValue, FormParams, formResult } from '../../contract/forms';
import { JobFault } from '../../domain/job-fault';
import type { PdfEngine } from '../pdf/pdfium';
import { type Accepted, acceptValue } from './accept-value';
import { type FormFonts, formFonts } from './fonts';
import { fieldsNamed } from './names';
import { onForm } from './open-form';
import { type FormField, type ReadForm, readForm } from './read-form';
import { savedForm } from './save-form';
import { writeField } from './write-field';

export type FormResult = z.infer<typeof formResult>;

/** What became of a form: the result, and the filled PDF when one was asked for. */
export type FilledForm = { result: FormResult; pdf: Uint8Array | null };

type Outcome =
  | { filled: FormResult['filled_elements'][number] }
  | { refused: FormResult['refused'][number] }
  | { unmatched: string };

/**
 * Lists the fields of a PDF form and, in mode `fill`, writes values into a copy of it. A value that its field does not
 * take is refused and told, and the others are written.
 * Throws JobFault NO_FORM_FIELDS when a file without fields is to be filled, PDF_CORRUPT when its fields cannot be
 * read or written, and as `openPdf` does.
 */
export async function runForm(engine: PdfEngine, bytes: Uint8Array, params: FormParams): Promise<FilledForm> {
  const form = await onForm(() => readForm(engine, bytes));
  const elements = form.formFields.map(({ element }) => element);
  const found = { page_count: form.pageCount, form: kindOf(form), elements };
  if (params.mode === 'detect') {
    return { result: { ...found, filled_elements: [], refused: [], unmatched: [], output_bytes: null }, pdf: null };
  }
  if (elements.length === 0) throw new JobFault('NO_FORM_FIELDS', 'The PDF has no form fields to fill.');
  const fonts = formFonts(form.document);
  const { outcomes, pdf } = await onForm(async () => ({
    outcomes: await fillAll(form.formFields, Object.entries(params.values), fonts),
    pdf: await savedForm(form, fonts, params.flatten),
  }));
  return {
    result: {
      ...found,
      filled_elements: outcomes.flatMap((outcome) => ('filled' in outcome ? [outcome.filled] : [])),
      refused: outcomes.flatMap((outcome) => ('refused' in outcome ? [outcome.refused] : [])),
      unmatched: outcomes.flatMap((outcome) => ('unmatched' in outcome ? [outcome.unmatched] : [])),
      output_bytes: pdf.length,
    },
    pdf,
  };
}

const kindOf = ({ xfa, formFields }: ReadForm): FormResult['form'] => {
  if (xfa) return 'xfa';
  return formFields.length > 0 ? 'acroform' : 'none';
};

async function fillAll(fields: readonly FormField[], values: [string, FieldValue][], fonts: FormFonts) {
  const filled = new Set<FormField>();
  const outcomes: Outcome[] = [];
  for (const [name, value] of values) outcomes.push(await fillOne(name, value, fields, filled, fonts));
  return outcomes;
}

async function fillOne(
  name: string,
  value: FieldValue,
  fields: readonly FormField[],
  filled: Set<FormField>,
  fonts: FormFonts,
): Promise<Outcome> {
  const [field, ...others] = fieldsNamed(name, fields);
  if (field === undefined) return { unmatched: name };
  if (others.length > 0) {
    const message = `It names ${[field, ...others].map(({ id }) => `"${id}"`).join(', ')}: use one of these.`;
    return { refused: { id: null, name, reason: 'AMBIGUOUS', message } };
  }
  const { id } = field;
  if (filled.has(field)) {
    return { refused: { id, name, reason: 'FILLED_TWICE', message: 'Another name has filled this field.' } };
  }
  const accepted = acceptValue(field, value);
  if ('reason' in accepted) return { refused: { id, name, ...accepted } };
  const refusal = await writeField(accepted, fonts);
  if (refusal) return { refused: { id, name, ...refusal } };
  filled.add(field);
  return { filled: { id, name, value: writtenValue(accepted) } };
}

function writtenValue(accepted: Accepted): FieldValue {
  switch (accepted.kind) {
    case 'text':
      return accepted.text;
    case 'check':
      return accepted.checked;
    case 'button':
      return accepted.chosen.value;
    case 'options': {
      const [first = '', ...more] = accepted.chosen.map(({ value }) => value);
      return more.length > 0 ? [first, ...more] : first;
    }
  }
}
