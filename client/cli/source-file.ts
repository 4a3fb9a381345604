import { openAsBlob } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { SourceFile } from '../documents';
import { UsageError } from './arguments';

/** Where readers look for the header of a PDF: what stands before it is no harm. */
const HEADER_BYTES = 1024;

/** The PDF at `path`, which is read piece by piece. Throws UsageError for what the server would refuse after the whole upload. */
export async function openPdf(path: string): Promise<SourceFile> {
  const content = await opened(path);
  if (content.size === 0) throw new UsageError(`${path} is empty: was it saved, or copied, to its end?`);
  const head = Buffer.from(await content.slice(0, HEADER_BYTES).arrayBuffer());
  if (!head.includes('%PDF-')) throw new UsageError(`${path} is no PDF: export or print it as one.`);
  return { name: basename(path), content };
}

async function opened(path: string): Promise<Blob> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new UsageError(`${path} is not there: check its name and its folder.`);
  if (found.isDirectory()) throw new UsageError(`${path} is a folder: name a PDF in it.`);
  await access(path, constants.R_OK).catch(() => {
    throw new UsageError(`${path} cannot be read: check whose it is.`);
  });
  return openAsBlob(path, { type: 'application/pdf' });
}

/** Throws UsageError when a file could not be written there, before minutes are spent on what goes into it. */
export async function checkWritable(option: string, path: string): Promise<void> {
  const folder = dirname(path);
  await access(folder, constants.W_OK).catch(() => {
    throw new UsageError(`${option} ${path}: there is no folder ${folder} that can be written to.`);
  });
}
