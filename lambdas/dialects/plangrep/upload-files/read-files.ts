import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod/mini';
import { withoutNulls } from '../../../../shared/contract/without-nulls';
import { formMetadata } from '../../../../shared/dialects/plangrep/uploads';
import { Problem } from '../../../../shared/domain/problems';
import { sha256 } from '../../../../shared/domain/sha256';
import { FORM_BYTES, formOf } from '../../../api/form';
import { invalidField, parse } from '../../../api/parse';

type Described = z.infer<typeof formMetadata>['files'][number];

/** A file of a form with what is said of it. */
export type FormFile = Omit<Described, 'partName' | 'sha256'> & { bytes: Uint8Array; sha256: string };

const jsonIn = (text: string): unknown => {
  try {
    return withoutNulls(JSON.parse(text), 1);
  } catch {
    throw invalidField('metadata', 'must be JSON');
  }
};

/** What the form says of its files; without a part named metadata each is what its own part says. */
const descriptionsIn = async (form: FormData): Promise<Described[]> => {
  const metadata = form.get('metadata');
  if (metadata) {
    return parse(formMetadata, jsonIn(typeof metadata === 'string' ? metadata : await metadata.text())).files;
  }
  const parts = [...form].flatMap(([partName, part]) => (typeof part === 'string' ? [] : [{ partName, part }]));
  if (parts.length === 0) throw invalidField('file0', 'must be a file');
  const files = parts.map(({ partName, part }) => ({
    partName,
    fileName: part.name,
    contentType: part.type || undefined,
  }));
  return parse(formMetadata, { files }).files;
};

const bytesIn = async (form: FormData, partName: string): Promise<Uint8Array> => {
  const part = form.get(partName);
  if (!part || typeof part === 'string') throw invalidField(partName, 'must be a file, as metadata names it');
  return part.bytes();
};

const tooLarge = (bytes: number): Problem =>
  new Problem(
    'BODY_TOO_LARGE',
    `A form takes ${FORM_BYTES} bytes of files in all; this one has ${bytes}. Register the files with POST …/uploads and PUT each to its url.`,
  );

/** The files of a form. Throws VALIDATION_FAILED, BODY_TOO_LARGE above 4 MB in all, and CONTENT_MISMATCH for a hash that is not the file's. */
export const readFormFiles = async (event: APIGatewayProxyEventV2): Promise<{ files: FormFile[] }> => {
  const form = await formOf(event);
  const described = await descriptionsIn(form);
  const files = await Promise.all(
    described.map(async ({ partName, sha256: declared, ...file }) => {
      const bytes = await bytesIn(form, partName);
      const found = sha256(bytes);
      if (declared !== undefined && declared !== found) {
        throw new Problem('CONTENT_MISMATCH', `The file ${partName} has the SHA-256 ${found}, not the one declared.`);
      }
      return { ...file, bytes, sha256: found };
    }),
  );
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total > FORM_BYTES) throw tooLarge(total);
  return { files };
};
