import { projectPath } from '../../../../shared/dialects/plangrep/ids';
import { presentJob } from '../../../../shared/dialects/plangrep/job';
import { newJob } from '../../../../shared/dialects/plangrep/requests';
import { now } from '../../../../shared/domain/clock';
import { createProjectJob } from '../../../../shared/store/projects';
import { json } from '../../../api/answer';
import { pathOf } from '../../../api/parse';
import { existingProject, plangrepJob } from '../existing';
import { newBidSet } from '../new-bid-set';
import { both, optionalBody } from '../read';
import { submitRoute } from '../routes';

const read = both(pathOf(projectPath, 'PROJECT_NOT_FOUND'), optionalBody(newJob));

export const handler = submitRoute(read, async ({ account, input, id }) => {
  await existingProject(account.account_id, input.projectId);
  const fresh = newBidSet(account, input, id, now());
  const row = (await createProjectJob(fresh)) ? fresh : await plangrepJob(fresh);
  return json(202, { job: presentJob(row, [], null), webhookSigningSecret: row.webhook_secret });
});
