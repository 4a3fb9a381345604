import {
  type PDFCheckBox,
  type PDFDropdown,
  PDFHexString,
  PDFName,
  type PDFOptionList,
  type PDFRadioGroup,
  type PDFTextField,
} from '@cantoo/pdf-lib';
import type { Accepted, Refusal } from './accept-value';
import type { Option } from './describe-field';
import { fittingSize } from './fit-text';
import type { FormFonts } from './fonts';

const refused = (reason: Refusal['reason'], message: string): Refusal => ({ reason, message });

/** Writes what `acceptValue` made of a value and draws the field anew; a refusal when text has no room or no font has its characters. */
export async function writeField(accepted: Accepted, fonts: FormFonts): Promise<Refusal | undefined> {
  switch (accepted.kind) {
    case 'text':
      return writeText(accepted.field, accepted.text, fonts);
    case 'check':
      return check(accepted.field, accepted.checked);
    case 'button':
      return press(accepted.field, accepted.chosen);
    case 'options':
      return choose(accepted.field, accepted.chosen, fonts);
  }
}

const unprintable = (missing: string[]): Refusal =>
  refused('UNPRINTABLE', `No font of ours has ${missing.map((character) => `"${character}"`).join(', ')}.`);

async function writeText(field: PDFTextField, text: string, fonts: FormFonts): Promise<Refusal | undefined> {
  if (!field.isMultiline() && /[\r\n]/.test(text)) return refused('TOO_LONG', 'The field has one line.');
  const font = await fonts.fontFor(text);
  if ('missing' in font) return unprintable(font.missing);
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

function press(field: PDFRadioGroup, { value }: Option): undefined {
  field.select(value);
  // what the buttons show when they are off is often not in the file
  if (field.needsAppearancesUpdate()) field.defaultUpdateAppearances();
}

async function choose(field: PDFDropdown | PDFOptionList, chosen: readonly Option[], fonts: FormFonts) {
  const shown = chosen.map(({ label }) => label);
  const font = await fonts.fontFor(shown.join(' '));
  if ('missing' in font) return unprintable(font.missing);
  field.select(shown);
  field.defaultUpdateAppearances(font);
  // the library writes what is shown; the file's value is the option's own (ISO 32000-1, table 231)
  const { context } = field.acroField.dict;
  const [first, ...more] = chosen.map(({ value }) => PDFHexString.fromText(value));
  if (first !== undefined)
    field.acroField.dict.set(PDFName.of('V'), more.length > 0 ? context.obj([first, ...more]) : first);
  return undefined;
}
