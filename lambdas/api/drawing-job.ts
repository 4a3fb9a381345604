import type * as z from 'zod/mini';
import type { DrawingParams, drawingSubmit } from '../../shared/contract/drawings';
import { askedPages } from '../../shared/domain/asked-pages';
import type { Model } from '../../shared/domain/models';
import { pageRanges } from '../../shared/domain/page-ranges';
import type { Answer } from './answer';
import { invalidField } from './parse';
import { readyDocument } from './ready-document';
import type { Call } from './route';
import { submit } from './submit';
import { submitOptions } from './submit-options';

type DrawingSubmit = z.infer<typeof drawingSubmit>;

/**
 * Handles the submit of a drawing model: the pages that the document has are read and charged for, others are passed over.
 * `paramsOf` gives what the model runs on beside the pages.
 */
export const submitDrawingJob =
  <Input extends DrawingSubmit>(model: Model, paramsOf: (input: Input) => object = () => ({})) =>
  async ({ account, input, id, receivedAt }: Call<Input>): Promise<Answer> => {
    const options = submitOptions(input);
    const document = await readyDocument(account, input.document_id, receivedAt);
    const { present, missing } = askedPages(input.page_numbers ?? null, document.page_count);
    if (present.length === 0) throw invalidField('page_numbers', `the document has ${document.page_count} pages`);
    const isAll = present.length === document.page_count && missing.length === 0;
    const pages: DrawingParams = { page_numbers: isAll ? null : [...present, ...missing] };
    return submit(account, {
      jobId: id,
      model,
      document,
      params: { ...pages, ...paramsOf(input) },
      pages: present.length,
      pageRanges: model.pageByPage ? pageRanges(present) : [],
      receivedAt,
      ...options,
    });
  };
