import { sampleFloorPlan } from '../../local/sample/floor-plan';
import { plans } from './bid-sets';
import { sampleBook } from './flows';
import { pdfOfPages } from './pdfs';
import { createdProjectOf, readJob } from './plangrep';

/** A project in which one job has read two sets of drawings, and a later one a book of specifications and an addendum. */
export const readProject = async (key: string): Promise<string> => {
  const { project } = await createdProjectOf(key);
  const drawings = [
    { bytes: plans(3), fileName: 'plans.pdf', classification: 'plans' },
    { bytes: new Uint8Array(await sampleFloorPlan()), fileName: 'Library.pdf' },
  ];
  const texts = [
    { bytes: await sampleBook(), fileName: 'specs.pdf', classification: 'specifications' },
    {
      bytes: new Uint8Array(await pdfOfPages([['ADDENDUM NO. 1', 'The bid date is postponed.']])),
      fileName: 'addendum.pdf',
      classification: 'addenda',
    },
  ];
  for (const files of [drawings, texts]) {
    expect(await readJob(key, files, project.id)).toMatchObject({ status: 'completed' });
  }
  return project.id;
};
