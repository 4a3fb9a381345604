import pdfmake from 'pdfmake';
import type { z } from 'zod/mini';
import type { Generation, generationResult } from '../../contract/generation';
import { JobFault } from '../../domain/job-fault';
import { FONT_FILES, fontFile } from '../fonts/font-files';
import { withoutMissing } from './characters';
import { definitionOf } from './layout';
import { missingPlaceholders } from './placeholders';
import { templateBlocks } from './template-blocks';

export type GenerationResult = z.infer<typeof generationResult>;

/** What a template became: the result and the PDF. */
export type GeneratedDocument = { result: GenerationResult; pdf: Uint8Array };

/**
 * Renders a template and its data as a PDF. Characters that the font lacks are shown as boxes and told.
 * Throws JobFault TEMPLATE_INVALID, naming the placeholders, when some have no value.
 */
export async function generateDocument(generation: Generation): Promise<GeneratedDocument> {
  const missing = missingPlaceholders(generation);
  if (missing.length > 0) {
    throw new JobFault('TEMPLATE_INVALID', `There is no value for ${missing.map((name) => `{{${name}}}`).join(', ')}.`);
  }
  const { blocks, lacking } = withoutMissing(templateBlocks(generation));
  let page_count = 1;
  const onPage = (pages: number): void => {
    page_count = pages;
  };
  const { page_size, title } = generation;
  const pdf = await printer().createPdf(definitionOf(blocks, { page_size, title, onPage })).getBuffer();
  return { result: { page_count, output_bytes: pdf.length, characters_missing: lacking }, pdf };
}

/** pdfmake with our fonts, and with no way to the network or to other files. */
function printer(): typeof pdfmake {
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => Object.values(FONT_FILES).some((file) => path.endsWith(file)));
  pdfmake.setFonts({
    DejaVu: {
      normal: fontFile('regular'),
      bold: fontFile('bold'),
      italics: fontFile('italic'),
      bolditalics: fontFile('boldItalic'),
    },
  });
  const light = { hLineColor: () => '#bbbbbb', vLineColor: () => '#bbbbbb', hLineWidth: () => 0.5 };
  pdfmake.setTableLayouts({
    grid: { ...light, vLineWidth: () => 0.5, paddingTop: () => 3, paddingBottom: () => 3 },
    rule: { ...light, hLineWidth: (line) => (line === 0 ? 0.5 : 0), vLineWidth: () => 0 },
  });
  return pdfmake;
}
