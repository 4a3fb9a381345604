import type { DeliveryResponse } from '../../../shared/contract/webhooks';
import { listDeliveries } from '../../webhooks';
import type { Command } from '../command';
import { table } from '../print/table';

export const deliveries: Command = {
  synopsis: 'deliveries <id>',
  summary: "a job's webhooks and what came of them",
  operand: 'the id of a job',
  options: [],
  run: async ({ connection, operand }) => {
    const data = await listDeliveries(connection, operand);
    const heading = ['event', 'state', 'attempts', 'last answer', 'url'];
    return { data, lines: data.length === 0 ? ['No webhooks.'] : table(heading, data.map(rowOf)) };
  },
};

function rowOf({ type, state, attempts, url }: DeliveryResponse): string[] {
  const last = attempts.at(-1);
  return [type, state, String(attempts.length), String(last?.status_code ?? last?.error ?? '-'), url];
}
