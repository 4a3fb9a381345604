import { presentProject } from '../../../../shared/dialects/plangrep/project';
import { newProject } from '../../../../shared/dialects/plangrep/requests';
import { isoTime, now } from '../../../../shared/domain/clock';
import { creditPool } from '../../../../shared/domain/credits';
import { Problem } from '../../../../shared/domain/problems';
import type { Account } from '../../../../shared/store/accounts';
import { poolUsage } from '../../../../shared/store/credits';
import { createProject } from '../../../../shared/store/projects';
import { json } from '../../../api/answer';
import { jsonBody } from '../../../api/parse';
import { route } from '../routes';

/** What is left to spend, or null where nothing is limited. */
const availableCredits = async ({ account_id, tier, credits }: Account): Promise<number | null> => {
  const { period, limit } = creditPool(tier, credits, now());
  if (limit === null) return null;
  return Math.max(0, limit - (await poolUsage(account_id, period)).used);
};

export const handler = route('jobs:write', jsonBody(newProject), async ({ account, input: { name }, id }) => {
  const project = { project_id: id, name, created_at: isoTime(now()) };
  const outcome = await createProject(account.account_id, project);
  if (outcome === 'name_taken') throw new Problem('PROJECT_NAME_TAKEN', `There is a project named ${name} already.`);
  const billing = { availableCredits: await availableCredits(account), creditsCharged: 0, requiredCredits: 0 };
  return json(202, { project: presentProject(project), billing });
});
