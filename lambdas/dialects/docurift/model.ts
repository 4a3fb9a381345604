/** The model whose jobs DocuRift's are. */
export const MODEL = 'invoice-extractor';
