import {
  PDFCheckBox,
  PDFDropdown,
  PDFHexString,
  PDFName,
  PDFOptionList,
  PDFRadioGroup,
  PDFTextField,
} from '@cantoo/pdf-lib';
import type { Accepted, Refusal } from './accept-value';
import { fittingSize } from './fit-text';
import type { FormFonts } from './fonts';
import type { FormField } from './read-form';

const refused = (reason: Refusal['reason'], message: string): Refusal => ({ reason, message });

/** Writes what `acceptValue` made of a value and draws the field anew; a refusal when text has no room or no font has its characters. */
export async function writeField(
  { placed: { field }, element }: FormField,
  accepted: Accepted,
  fonts: FormFonts,
): Promise<Refusal | undefined> {
  if (accepted.kind === 'text' && field instanceof PDFTextField) return writeText(field, accepted.text, fonts);
  if (accepted.kind === 'check' && field instanceof PDFCheckBox) return check(field, accepted.checked);
  if (accepted.kind !== 'options') return undefined;
  const { values } = accepted;
  if (field instanceof PDFRadioGroup) {
    field.select(values[0] ?? '');
    if (field.needsAppearancesUpdate()) field.defaultUpdateAppearances();
    return undefined;
  }
  if (!(field instanceof PDFDropdown || field instanceof PDFOptionList)) return undefined;
  if (values.length > 1 && !field.isMultiselect()) return refused('ONE_OPTION_ONLY', 'One option can be chosen here.');
  return choose(field, values, element.options ?? [], fonts);
}

const unprintable = (missing: string[]): Refusal =>
  refused('UNPRINTABLE', `No font of ours has ${missing.map((character) => `"${character}"`).join(', ')}.`);

async function writeText(field: PDFTextField, text: string, fonts: FormFonts): Promise<Refusal | undefined> {
  if (!field.isMultiline() && /[\r\n]/.test(text)) return refused('TOO_LONG', 'The field has one line.');
  const font = await fonts.fontFor(text);
  if ('missing' in font) return unprintable(font.missing);
  // a comb has as many cells as it takes characters (ISO 32000-1, table 228); without that number it is none
  if (field.isCombed() && field.getMaxLength() === undefined) field.disableCombing();
  const size = fittingSize(field, text, font);
  if (size === null) return refused('TOO_LONG', 'The text has no room in the field in a size that can be read.');
  field.setText(text);
  for (const owner of [field.acroField, ...field.acroField.getWidgets()])
    owner.setDefaultAppearance(sized(owner.getDefaultAppearance(), size));
  field.defaultUpdateAppearances(font);
  return undefined;
}

/** A default appearance (ISO 32000-1, 12.7.3.3) with another size of its font. */
const sized = (appearance: string | undefined, size: number): string => {
  const own = appearance ?? '';
  return /[\d.]+\s+Tf/.test(own) ? own.replace(/[\d.]+(\s+Tf)/, `${size}$1`) : `/Helvetica ${size} Tf 0 g ${own}`;
};

function check(field: PDFCheckBox, checked: boolean): undefined {
  // a box without a picture of its check mark has no name for being checked either
  if (field.needsAppearancesUpdate()) field.defaultUpdateAppearances();
  if (checked) field.check();
  else field.uncheck();
}

type Options = NonNullable<FormField['element']['options']>;

async function choose(field: PDFDropdown | PDFOptionList, values: string[], options: Options, fonts: FormFonts) {
  const shown = values.map((value) => options.find((option) => option.value === value)?.label ?? value);
  const font = await fonts.fontFor(shown.join(' '));
  if ('missing' in font) return unprintable(font.missing);
  field.select(shown);
  field.defaultUpdateAppearances(font);
  // the library writes what is shown; the file's value is the option's own (ISO 32000-1, table 231)
  const { context } = field.acroField.dict;
  const [first, ...more] = values.map((value) => PDFHexString.fromText(value));
  if (first !== undefined)
    field.acroField.dict.set(PDFName.of('V'), more.length > 0 ? context.obj([first, ...more]) : first);
  return undefined;
}
