import { contents, contentsTable } from './contents-table';
import { doorsTable } from './doors-table';
import { sectionTexts } from './section-texts';
import { sheetsTable } from './sheets-table';

/** A job's result as people read it; of a model without a form of its own as JSON. */
export function resultLines(model: string, result: unknown): string[] {
  switch (model) {
    case 'toc-parser':
      return contentsLines(result);
    case 'content-extractor':
      return sectionTexts(result);
    case 'door-detector':
      return doorsTable(result);
    case 'page-classifier':
      return sheetsTable(result);
    default:
      return [JSON.stringify(result, null, 2)];
  }
}

function contentsLines(result: unknown): string[] {
  const { divisions, warnings = [] } = contents.parse(result);
  return [...contentsTable(divisions), ...warnings.map(({ message }) => `note: ${message}`)];
}
