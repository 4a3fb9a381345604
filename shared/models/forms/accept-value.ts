import type { FieldValue, REFUSALS } from '../../contract/forms';
import { writtenDate } from './date-format';
import type { FormElement } from './describe-field';
import { foldName } from './names';

/** Why a field does not take a value. */
export type Refusal = { reason: (typeof REFUSALS)[number]; message: string };

/** A value as its field is written: text, whether it is checked, or the options to choose. */
export type Accepted =
  | { kind: 'text'; text: string }
  | { kind: 'check'; checked: boolean }
  | { kind: 'options'; values: string[] };

const CHECKED = ['true', 'yes', 'on', 'x', '1', 'checked', '✓', '✔'];
const UNCHECKED = ['false', 'no', 'off', '', '0', 'unchecked'];

const refused = (reason: Refusal['reason'], message: string): Refusal => ({ reason, message });

/** What a field makes of a value, or why it does not take it. Whether text has room in its box is not looked at here. */
export function acceptValue(element: FormElement, value: FieldValue): Accepted | Refusal {
  if (element.read_only) return refused('READ_ONLY', 'The form lets nobody change this field.');
  switch (element.type) {
    case 'text_field':
    case 'date_field':
      return acceptText(element, value);
    case 'checkbox':
      return acceptCheck(value);
    case 'radio':
    case 'choice':
      return acceptOptions(element, value);
    case 'signature':
      return refused('SIGNATURE', 'A signature is made with a certificate, not filled in.');
  }
}

function acceptText({ type, format, max_length }: FormElement, value: FieldValue): Accepted | Refusal {
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
  return { kind: 'text', text };
}

function acceptCheck(value: FieldValue): Accepted | Refusal {
  const word = foldName(String(value));
  if (CHECKED.includes(word)) return { kind: 'check', checked: true };
  if (UNCHECKED.includes(word)) return { kind: 'check', checked: false };
  return refused('NOT_A_CHECK', `"${value}" is neither true nor false.`);
}

function acceptOptions({ type, options = [] }: FormElement, value: FieldValue): Accepted | Refusal {
  const wanted = Array.isArray(value) ? value : [String(value)];
  if (type === 'radio' && wanted.length !== 1) return refused('ONE_OPTION_ONLY', 'One option can be chosen here.');
  const values = wanted.map((one) => optionNamed(options, one));
  const unknown = wanted.filter((_, index) => values[index] === undefined);
  if (unknown.length > 0) {
    const offered = options.map(({ label }) => `"${label}"`).join(', ');
    return refused('NOT_AN_OPTION', `${unknown.map((one) => `"${one}"`).join(', ')} is not among ${offered}.`);
  }
  return { kind: 'options', values: values.flatMap((one) => one ?? []) };
}

/** The value of an option that is called by its value or by what is shown for it. */
const optionNamed = (options: NonNullable<FormElement['options']>, name: string): string | undefined =>
  (
    options.find(({ value, label }) => value === name || label === name) ??
    options.find(({ value, label }) => [value, label].some((known) => foldName(known) === foldName(name)))
  )?.value;
