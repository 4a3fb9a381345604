import * as z from 'zod/mini';
import type { InvoiceParams } from '../../contract/invoice-params';
import { webhookFields } from '../../contract/webhooks';
import { PRIORITIES } from '../../domain/job';

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
  documentType: z._default(
    z.string().check(z.regex(/^[a-z][a-z_]{0,39}$/, 'must be a name such as invoice or generic')),
    'generic',
  ),
  language: z._default(z.string().check(z.regex(/^[a-z]{2}$/, 'must be an ISO 639-1 code such as en')), 'en'),
  extractTables: z._default(z.stringbool(), true),
  ocrFallback: z._default(z.stringbool(), true),
  priority: z._default(z.enum(PRIORITIES), 'normal'),
  webhookUrl: webhookFields.webhook_url,
  webhookSecret: z.optional(z.string()),
  callbackMetadata: z.optional(z.string().check(z.refine(isObject, { error: 'must be a JSON object' }))),
});
export type Submission = z.infer<typeof submission>;

export const paramsFor = ({ documentType, extractTables, ocrFallback }: Submission): InvoiceParams => ({
  document_type: documentType,
  extract_tables: extractTables,
  ocr: ocrFallback,
});

/** The types that are read as what they say they are; the others as documents of no known kind. */
const KNOWN_TYPES: readonly string[] = ['invoice', 'generic', 'general'];

export const warning = z.strictObject({ code: z.string(), message: z.string() });
type Warning = z.infer<typeof warning>;

/** What of a request is not done as DocuRift would. Warnings are ours: the vendor has none. */
export const warningsOf = (asked: Submission): Warning[] => {
  const warnings: (Warning | false)[] = [
    !KNOWN_TYPES.includes(asked.documentType) && {
      code: 'DOCUMENT_TYPE_READ_AS_GENERIC',
      message: `No fields of a ${asked.documentType} are known here; its key-value pairs and tables are read.`,
    },
    asked.language !== 'en' && {
      code: 'LANGUAGE_NOT_USED',
      message: 'Scanned pages are read as English. Pages with a text layer are read in any language.',
    },
    asked.webhookUrl !== undefined && {
      code: 'WEBHOOK_IN_PLANWRIGHT_FORM',
      message: "The webhook is called with Planwright's payload and signature, not with DocuRift's.",
    },
    asked.webhookSecret !== undefined && {
      code: 'WEBHOOK_SECRET_NOT_USED',
      message: "Webhooks are signed with the account's secret of GET /v1/webhook-secret.",
    },
    asked.callbackMetadata !== undefined && {
      code: 'CALLBACK_METADATA_NOT_SENT',
      message: 'The webhook does not carry callbackMetadata.',
    },
  ];
  return warnings.filter((one) => one !== false);
};
