import { invoiceParams } from '../../../shared/contract/invoice-params';
import { JobFault } from '../../../shared/domain/job-fault';
import { INVOICE_EXTRACTOR } from '../../../shared/domain/models';
import { pagesUnread } from '../../../shared/domain/pages-unread';
import { extractGeneric } from '../../../shared/models/invoices/generic/extract-generic';
import { extractInvoice } from '../../../shared/models/invoices/invoice-extractor';
import { pdfEngine } from '../../../shared/models/pdf/wasm-file';
import { modelHandler } from '../model-handler';
import { OCR_MS, remoteOcr } from '../remote-ocr';
import { pageProgress } from '../report-progress';

export const handler = modelHandler(
  INVOICE_EXTRACTOR,
  async ({ task, bytes, startedAt }) => {
    const params = invoiceParams.parse(task.params);
    const extract = params.document_type === 'invoice' ? extractInvoice : extractGeneric;
    const ocr = params.ocr ? remoteOcr(task.input_key, startedAt + OCR_MS) : undefined;
    const result = await extract(pdfEngine(), bytes, pageProgress(task, 'reading'), ocr);
    const { page_count, pages_without_text, pages_failed } = result;
    const hasXml = 'xml' in result && result.xml !== null;
    if (!hasXml && pages_without_text.length + pages_failed.length === page_count) {
      throw new JobFault('OCR_FAILED', 'No page has text.');
    }
    return result;
  },
  { uncharged: pagesUnread },
);
