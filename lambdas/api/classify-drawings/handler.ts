import { drawingSubmit } from '../../../shared/contract/drawings';
import { PAGE_CLASSIFIER } from '../../../shared/domain/models';
import { submitDrawingJob } from '../drawing-job';
import { jsonBody } from '../parse';
import { submitRoute } from '../route';

export const handler = submitRoute(jsonBody(drawingSubmit), submitDrawingJob(PAGE_CLASSIFIER));
