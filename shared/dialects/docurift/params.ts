import { type InvoiceParams, invoiceParams } from '../../contract/invoice-params';

/** The parameters of a job's row. */
export const paramsOf = ({ params }: { params: string }): InvoiceParams => invoiceParams.parse(JSON.parse(params));
