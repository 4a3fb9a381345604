import { PDFCheckBox, PDFDropdown, PDFOptionList, PDFRadioGroup, PDFTextField } from '@cantoo/pdf-lib';
import type { FieldValue, REFUSALS } from '../../contract/forms';
import { writtenDate } from './date-format';
import type { FormElement, Option } from './describe-field';
import { foldName } from './names';
import type { FormField } from './read-form';

/** Why a field does not take a value. */
export type Refusal = { reason: (typeof REFUSALS)[number]; message: string };

/** A field with its value as it is written there: text, whether it is checked, or the options to choose. */
export type Accepted =
  | { kind: 'text'; field: PDFTextField; text: string }
  | { kind: 'check'; field: PDFCheckBox; checked: boolean }
  | { kind: 'button'; field: PDFRadioGroup; chosen: Option }
  | { kind: 'options'; field: PDFDropdown | PDFOptionList; chosen: readonly Option[] };

const CHECKED = ['true', 'yes', 'on', 'x', '1', 'checked', '✓', '✔'];
const UNCHECKED = ['false', 'no', 'off', '', '0', 'unchecked'];

const refused = (reason: Refusal['reason'], message: string): Refusal => ({ reason, message });

/** What a field makes of a value, or why it does not take it. Whether text has room in its box is not looked at here. */
export function acceptValue(
  { element, options, placed: { field } }: Pick<FormField, 'element' | 'options' | 'placed'>,
  value: FieldValue,
): Accepted | Refusal {
  if (element.read_only) return refused('READ_ONLY', 'The form lets nobody change this field.');
  if (field instanceof PDFTextField) return acceptText(field, element, value);
  if (field instanceof PDFCheckBox) return acceptCheck(field, value);
  if (field instanceof PDFRadioGroup) return acceptButton(field, options, value);
  if (field instanceof PDFDropdown || field instanceof PDFOptionList) return acceptOptions(field, options, value);
  return refused('SIGNATURE', 'A signature is made with a certificate, not filled in.');
}

const wantedIn = (value: FieldValue): string[] => (Array.isArray(value) ? value : [String(value)]);

const ONE_ONLY = refused('ONE_OPTION_ONLY', 'One option can be chosen here.');

function acceptText(
  field: PDFTextField,
  { type, format, max_length }: FormElement,
  value: FieldValue,
): Accepted | Refusal {
  if (typeof value === 'boolean' || Array.isArray(value)) {
    return refused('NOT_TEXT', `A ${typeof value === 'boolean' ? 'truth value' : 'list'} is no text.`);
  }
  const given = String(value);
  const text = type === 'date_field' && given !== '' ? writtenDate(given, format) : given;
  if (text === null) {
    const how = format === undefined ? '' : ` Write it as ${format} or as yyyy-mm-dd.`;
    return refused('NOT_A_DATE', `"${given}" is not a date.${how}`);
  }
  if (max_length !== undefined && text.length > max_length) {
    return refused('TOO_LONG', `The text has ${text.length} characters and the field takes ${max_length}.`);
  }
  return { kind: 'text', field, text };
}

function acceptCheck(field: PDFCheckBox, value: FieldValue): Accepted | Refusal {
  const word = foldName(String(value));
  if (CHECKED.includes(word)) return { kind: 'check', field, checked: true };
  if (UNCHECKED.includes(word)) return { kind: 'check', field, checked: false };
  return refused('NOT_A_CHECK', `"${value}" is neither true nor false.`);
}

function acceptButton(field: PDFRadioGroup, options: readonly Option[], value: FieldValue): Accepted | Refusal {
  const [wanted, ...more] = wantedIn(value);
  if (wanted === undefined || more.length > 0) return ONE_ONLY;
  const chosen = optionNamed(options, wanted);
  return chosen ? { kind: 'button', field, chosen } : notOffered([wanted], options);
}

function acceptOptions(
  field: PDFDropdown | PDFOptionList,
  options: readonly Option[],
  value: FieldValue,
): Accepted | Refusal {
  const wanted = wantedIn(value);
  const chosen = wanted.flatMap((one) => optionNamed(options, one) ?? []);
  if (chosen.length < wanted.length) {
    const unknown = wanted.filter((one) => optionNamed(options, one) === undefined);
    return notOffered(unknown, options);
  }
  if (wanted.length > 1 && !field.isMultiselect()) return ONE_ONLY;
  return { kind: 'options', field, chosen };
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

const notOffered = (unknown: readonly string[], options: readonly Option[]): Refusal =>
  refused('NOT_AN_OPTION', `${quoted(unknown)} is not among ${quoted(options.map(({ label }) => label))}.`);

/** The option that is called by its value or by what is shown for it. */
const optionNamed = (options: readonly Option[], name: string): Option | undefined =>
  options.find(({ value, label }) => value === name || label === name) ??
  options.find(({ value, label }) => [value, label].some((known) => foldName(known) === foldName(name)));
