import {
  PDFCheckBox,
  PDFDict,
  PDFDropdown,
  type PDFField,
  PDFHexString,
  PDFName,
  PDFOptionList,
  PDFRadioGroup,
  PDFSignature,
  PDFStream,
  PDFString,
  PDFTextField,
} from '@cantoo/pdf-lib';
import type { z } from 'zod/mini';
import type { formElement } from '../../contract/forms';
import { scriptedFormat } from './date-format';

export type FormElement = z.infer<typeof formElement>;

/** What can be chosen, and what is shown for it. */
export type Option = NonNullable<FormElement['options']>[number];

/** What a field says of itself, wherever it lies. */
export type FieldFacts = Omit<FormElement, 'label' | 'page' | 'bbox' | 'id'>;

/** The field's tooltip, which stands for its name where there is one. */
export const tooltipOf = ({ acroField }: PDFField): string | undefined => {
  const tooltip = acroField.dict.lookup(PDFName.of('TU'));
  return tooltip instanceof PDFString || tooltip instanceof PDFHexString ? tooltip.decodeText() : undefined;
};

/** The format of a date field, by the script that formats what is typed. */
const dateFormat = ({ acroField }: PDFField): string | undefined => {
  const actions = acroField.dict.lookup(PDFName.of('AA'));
  const action = actions instanceof PDFDict ? actions.lookup(PDFName.of('F')) : undefined;
  const script = action instanceof PDFDict ? action.lookup(PDFName.of('JS')) : undefined;
  if (script instanceof PDFString || script instanceof PDFHexString) return scriptedFormat(script.decodeText());
  return script instanceof PDFStream ? scriptedFormat(Buffer.from(script.getContents()).toString('latin1')) : undefined;
};

const optionsOf = (field: PDFDropdown | PDFOptionList) =>
  field.acroField
    .getOptions()
    .map(({ value, display }) => ({ value: value.decodeText(), label: display.decodeText() }));

/** A field by its kind; undefined for a push button, which holds nothing. */
export function factsOf(field: PDFField): FieldFacts | undefined {
  const flags = { required: field.isRequired(), read_only: field.isReadOnly() };
  if (field instanceof PDFTextField) return { ...flags, ...textFacts(field) };
  if (field instanceof PDFCheckBox) return { ...flags, type: 'checkbox', current_value: field.isChecked() };
  if (field instanceof PDFRadioGroup) {
    const options = field.getOptions().map((value) => ({ value, label: value }));
    return { ...flags, type: 'radio', options, current_value: field.getSelected() };
  }
  if (field instanceof PDFDropdown || field instanceof PDFOptionList) {
    const [first, ...more] = field.getSelected();
    const current_value = first !== undefined && more.length > 0 ? [first, ...more] : first;
    return { ...flags, type: 'choice', options: optionsOf(field), current_value };
  }
  return field instanceof PDFSignature ? { ...flags, type: 'signature' } : undefined;
}

const textFacts = (field: PDFTextField): Pick<FieldFacts, 'type' | 'format' | 'max_length' | 'current_value'> => {
  const format = dateFormat(field);
  return {
    type: format === undefined ? 'text_field' : 'date_field',
    format,
    max_length: field.getMaxLength(),
    current_value: field.acroField.getValue()?.decodeText(),
  };
};
