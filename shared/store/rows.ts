import { paginateQuery, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod/mini';
import { table } from './table';

/** What one Query finds, and the key of the last row it looked at when there are more. */
export const readPage = async <Row>(query: QueryCommandInput, row: z.ZodMiniType<Row>) => {
  const { Items = [], LastEvaluatedKey } = await table.send(new QueryCommand(query));
  return { rows: Items.map((item) => row.parse(item)), last: LastEvaluatedKey };
};

/** Every row that a query finds, read a page at a time (`Limit` rows of one) as they are asked for. */
export async function* rowsOf<Row>(query: QueryCommandInput, row: z.ZodMiniType<Row>): AsyncGenerator<Row> {
  for await (const { Items = [] } of paginateQuery({ client: table }, query))
    yield* Items.map((item) => row.parse(item));
}

/** Every row that a query finds, once all are read. */
export const allRows = async <Row>(query: QueryCommandInput, row: z.ZodMiniType<Row>): Promise<Row[]> => {
  const rows: Row[] = [];
  for await (const one of rowsOf(query, row)) rows.push(one);
  return rows;
};
