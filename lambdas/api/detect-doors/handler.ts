import { drawingSubmit } from '../../../shared/contract/drawings';
import { DOOR_DETECTOR } from '../../../shared/domain/models';
import { submitDrawingJob } from '../drawing-job';
import { jsonBody } from '../parse';
import { submitRoute } from '../route';

export const handler = submitRoute(jsonBody(drawingSubmit), submitDrawingJob(DOOR_DETECTOR));
