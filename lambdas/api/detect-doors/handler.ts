import { type DoorParams, doorsSubmit } from '../../../shared/contract/drawings';
import { DOOR_DETECTOR } from '../../../shared/domain/models';
import { submitDrawingJob } from '../drawing-job';
import { jsonBody } from '../parse';
import { submitRoute } from '../route';

export const handler = submitRoute(
  jsonBody(doorsSubmit),
  submitDrawingJob(
    DOOR_DETECTOR,
    ({ skip_sheets_without_doors }): Omit<DoorParams, 'page_numbers'> => ({ skip_sheets_without_doors }),
  ),
);
