import type { SetFile, SetPartResult } from '../../contract/bid-set-result';
import type { PagesDone } from '../../domain/bid-sets';

/** A file of a set as preflight left it: with its pages, or with the reason why it cannot be read. */
export type CheckedSetFile = Pick<
  SetFile,
  'document_id' | 'file_name' | 'content_type' | 'size_bytes' | 'classification' | 'page_count' | 'drawing_pages'
> & { error_code: string | null };

/** A part that no function could read. */
export type LostPart = { code: string; document_id: string; pages: readonly number[] };

export type MergedSet = { files: SetFile[]; done: PagesDone & { filesFailed: number } };

const partOf = ({ code, document_id, pages }: LostPart): SetPartResult => ({
  document_id,
  sheets: [],
  sections: [],
  pages_failed: pages.map((page) => ({ page, code })),
});

const byPage = (a: { page: number }, b: { page: number }): number => a.page - b.page;

const fileOf = ({ error_code, ...file }: CheckedSetFile, parts: readonly SetPartResult[]): SetFile => {
  const pages_failed = parts.flatMap((part) => part.pages_failed).sort(byPage);
  const [first] = pages_failed;
  const code = error_code ?? (pages_failed.length === file.page_count ? first?.code : undefined);
  const partly = first === undefined ? 'read' : 'partly_read';
  return {
    ...file,
    status: code === undefined ? partly : 'failed',
    error: code === undefined ? null : { code },
    pages_failed,
    sheets: parts.flatMap(({ sheets }) => sheets).sort(byPage),
    sections: parts.flatMap(({ sections }) => sections),
  };
};

const doneOf = ({ page_count, drawing_pages, pages_failed }: SetFile): PagesDone => {
  const isDrawing = new Set(drawing_pages);
  const drawingsFailed = pages_failed.filter(({ page }) => isDrawing.has(page)).length;
  return {
    drawing: drawing_pages.length - drawingsFailed,
    text: page_count - drawing_pages.length - (pages_failed.length - drawingsFailed),
    failed: pages_failed.length,
  };
};

/** Brings together what was read of the files of a set, each with its own error, and counts its pages. */
export const mergeSet = (
  files: readonly CheckedSetFile[],
  read: readonly SetPartResult[],
  lost: readonly LostPart[],
): MergedSet => {
  const parts = Map.groupBy([...read, ...lost.map(partOf)], ({ document_id }) => document_id);
  const merged = files.map((file) => fileOf(file, parts.get(file.document_id) ?? []));
  const done = merged.map(doneOf);
  const sum = (count: (one: PagesDone) => number) => done.reduce((total, one) => total + count(one), 0);
  return {
    files: merged,
    done: {
      drawing: sum(({ drawing }) => drawing),
      text: sum(({ text }) => text),
      failed: sum(({ failed }) => failed),
      filesFailed: merged.filter(({ status }) => status === 'failed').length,
    },
  };
};
