import { storedDoors } from '../../../shared/contract/door-result';
import { loadResult, type ShownResult, showView } from '../../../shared/files/results';
import { visibleDoors } from '../../../shared/models/doors/visible-doors';
import { stillStored } from '../existing-job';

/** The doors of a stored result that are at least so sure. Views are kept where the result is, and expire with it. */
export const readDoors = async (key: string, minConfidence: number): Promise<ShownResult> => {
  const view = visibleDoors(storedDoors.parse(stillStored(await loadResult(key))), minConfidence);
  return showView(key.replace(/\.json$/, `.from-${minConfidence}.json`), view);
};
