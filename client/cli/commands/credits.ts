import type { CreditsResponse } from '../../../shared/contract/credits';
import { getCredits } from '../../account';
import type { Command } from '../command';

export const credits: Command = {
  synopsis: 'credits',
  summary: 'what your account may spend and has spent in the period',
  options: [],
  run: async ({ connection }) => {
    const data = await getCredits(connection);
    return { data, lines: linesOf(data) };
  },
};

const linesOf = ({ tier, period, used, limit, remaining, resets_at, submits_per_minute }: CreditsResponse) => [
  `tier       ${tier}, ${submits_per_minute} submits a minute`,
  `period     ${period}${resets_at === null ? '' : `, ends ${resets_at.slice(0, 10)}`}`,
  `used       ${used}${limit === null ? '' : ` of ${limit}`}`,
  ...(remaining === null ? [] : [`remaining  ${remaining}`]),
];
