import type { Warning } from '../../../shared/dialects/docurift/warning';
import { JobFault } from '../../../shared/domain/job-fault';
import { readPdf } from '../../../shared/files/documents';
import { rawTextOf } from '../../../shared/models/pdf/raw-text';
import { pdfEngine } from '../../../shared/models/pdf/wasm-file';

/** An answer has 6 MB, and a character up to four bytes. */
const MOST_CHARACTERS = 1_000_000;

/** Within the 28 s of the function. */
const LIMITS = { openMs: 5_000, documentMs: 15_000 };

const notRead = (why: string) => ({ warnings: [{ code: 'RAW_TEXT_NOT_READ', message: why }] });

/** The text layer of a stored PDF, and what it leaves out. */
export const readRawText = async (key: string): Promise<{ rawText?: string; warnings: Warning[] }> => {
  const bytes = await readPdf(key);
  if (!bytes) return notRead('The file is no longer stored.');
  try {
    const { text, textless, truncated } = rawTextOf({ ...pdfEngine(), ...LIMITS }, bytes, MOST_CHARACTERS);
    const warnings: (Warning | false)[] = [
      textless.length > 0 && {
        code: 'RAW_TEXT_WITHOUT_SCANS',
        message: `There is no text layer on page ${textless.join(', ')}.`,
      },
      truncated && { code: 'RAW_TEXT_TRUNCATED', message: 'The text ends before the document does.' },
    ];
    return { rawText: text, warnings: warnings.filter((one) => one !== false) };
  } catch (error) {
    if (error instanceof JobFault) return notRead(error.message);
    throw error;
  }
};
