import * as z from 'zod/mini';

/** What a DocuRift job is run with, as its row keeps it. */
export const docuriftParams = z.object({ document_type: z.string(), extract_tables: z.boolean() });
export type DocuriftParams = z.infer<typeof docuriftParams>;

/** The parameters of a job's row. */
export const paramsOf = ({ params }: { params: string }): DocuriftParams => docuriftParams.parse(JSON.parse(params));
