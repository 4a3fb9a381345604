import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { documentQuery } from '../../../../shared/dialects/docurift/document';
import { documentPath } from '../../../../shared/dialects/docurift/ids';
import { pathOf } from '../../../api/parse';
import { queryOf } from '../../given';

export const read = (event: APIGatewayProxyEventV2) => ({
  ...pathOf(documentPath, 'DOCUMENT_NOT_FOUND')(event),
  ...queryOf(documentQuery)(event),
});
