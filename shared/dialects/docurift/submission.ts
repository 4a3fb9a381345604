import * as z from 'zod/mini';
import type { InvoiceParams } from '../../contract/invoice-params';
import { webhookFields } from '../../contract/webhooks';
import { PRIORITIES } from '../../domain/job';
import { documentReference } from './ids';
import type { Warning } from './warning';

const isObject = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
};

/** The fields of a form beside its file; whatever else it has is not looked at. */
export const submission = z.object({
  /** Of a document that was uploaded before, in place of the file; ours. */
  documentId: z.optional(documentReference),
  documentType: z._default(
    z.string().check(z.regex(/^[a-z][a-z_]{0,39}$/, 'must be a name such as invoice or generic')),
    'generic',
  ),
  language: z._default(z.string().check(z.regex(/^[a-z]{2}$/, 'must be an ISO 639-1 code such as en')), 'en'),
  extractTables: z._default(z.stringbool(), true),
  ocrFallback: z._default(z.stringbool(), true),
  priority: z._default(z.enum(PRIORITIES), 'normal'),
  webhookUrl: webhookFields.webhook_url,
  webhookSecret: z.optional(z.string().check(z.minLength(1), z.maxLength(256))),
  callbackMetadata: z.optional(
    z.string().check(z.maxLength(4096), z.refine(isObject, { error: 'must be a JSON object' })),
  ),
});
export type Submission = z.infer<typeof submission>;

export const paramsFor = ({ documentType, extractTables, ocrFallback }: Submission): InvoiceParams => ({
  document_type: documentType,
  extract_tables: extractTables,
  ocr: ocrFallback,
});

/** The types that are read as what they say they are; the others as documents of no known kind. */
const KNOWN_TYPES: readonly string[] = ['invoice', 'generic', 'general'];

/** What of a request is not done as DocuRift would; `called` says whether the account's tier has webhooks at all. */
export const warningsOf = (asked: Submission, called: boolean): Warning[] => {
  const warnings: (Warning | false)[] = [
    !KNOWN_TYPES.includes(asked.documentType) && {
      code: 'DOCUMENT_TYPE_READ_AS_GENERIC',
      message: `No fields of a ${asked.documentType} are known here; its key-value pairs and tables are read.`,
    },
    asked.language !== 'en' && {
      code: 'LANGUAGE_NOT_USED',
      message: 'Scanned pages are read as English. Pages with a text layer are read in any language.',
    },
    asked.webhookUrl !== undefined &&
      !called && { code: 'WEBHOOKS_NOT_CALLED', message: 'The tier of this account has no webhooks.' },
  ];
  return warnings.filter((one) => one !== false);
};
